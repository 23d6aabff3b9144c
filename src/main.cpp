#include "app/command_line.hpp"

int main(int count, char** arguments) { return keywork::app::run_command(count, arguments); }
