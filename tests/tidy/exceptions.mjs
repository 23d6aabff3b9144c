// Exceptions to the limits on size, each with its reason. An entry that is no longer needed fails.
export const longFiles = {
};
export const longFunctions = {
  'src/app/features.cpp all_features': 'one line a slice, in the order of the menu: it is a list',
};
export const longLines = {
};
