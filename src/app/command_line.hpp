// keywork run, migrate, init, demo, import, forms check.
#pragma once

namespace keywork::app {

/// The exit status: 0 done, 1 refused or failed, 2 the words were not understood.
int run_command(int count, char** arguments);

}  // namespace keywork::app
