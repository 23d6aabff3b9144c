// keywork run, migrate, demo, import, forms check, account make.
#pragma once

namespace keywork::app {

/// The exit status: 0 done, 1 refused or failed, 2 the words were not understood.
int run_command(int count, char** arguments);

}  // namespace keywork::app
