// Everything a view needs to write HTML of its own.
#pragma once

#include "platform/html/attribute.hpp"
#include "platform/html/format.hpp"
#include "platform/html/markup.hpp"
#include "platform/html/path.hpp"
