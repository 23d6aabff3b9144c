// The shapes of the icons, on a square of 24 units, drawn as lines of the colour of the words.
#pragma once

#include <array>
#include <string_view>

namespace keywork::html {

struct IconShape {
    std::string_view name;
    std::string_view lines;
};

/// In the order of Icon.
inline constexpr auto icon_shape_list = std::to_array<IconShape>({
    {"home", R"svg(<path d="M3 11.5 12 4l9 7.5"/><path d="M5.5 10v9.5h13V10"/><path d="M10)svg"
             R"svg( 19.5v-5h4v5"/>)svg"},
    {"children",
     R"svg(<circle cx="8.5" cy="8" r="3.2"/><path d="M2.8 19.5c.4-3.6 2.7-5.6)svg"
     R"svg( 5.7-5.6s5.3 2 5.7 5.6"/><circle cx="17" cy="9.5" r="2.5"/><path d="M16.4)svg"
     R"svg( 14.2c2.7-.2 4.6 1.6 4.9 4.6"/>)svg"},
    {"plus", R"svg(<path d="M12 5v14M5 12h14"/>)svg"},
    {"tasks", R"svg(<path d="m4 6.5 1.6 1.6L8.6 5"/><path d="m4 13 1.6 1.6 3-3.1"/><path)svg"
              R"svg( d="m4 19.5 1.6 1.6 3-3.1" transform="translate(0 -.6)"/><path d="M12)svg"
              R"svg( 7h8M12 13.3h8M12 19.3h8"/>)svg"},
    {"more", R"svg(<circle cx="5" cy="12" r="1.3"/><circle cx="12" cy="12" r="1.3"/><circle)svg"
             R"svg( cx="19" cy="12" r="1.3"/>)svg"},
    {"search", R"svg(<circle cx="10.5" cy="10.5" r="6"/><path d="m15.2 15.2 5 5"/>)svg"},
    {"check", R"svg(<path d="m4.5 12.5 5 5 10-11"/>)svg"},
    {"check_circle",
     R"svg(<circle cx="12" cy="12" r="8.6"/><path d="m8 12.3 2.8 2.8 5.2-5.9"/>)svg"},
    {"ring", R"svg(<circle cx="12" cy="12" r="8.6"/>)svg"},
    {"cloud", R"svg(<path d="M7 18.5h10a4 4 0 0 0 .6-7.96A5.8 5.8 0 0 0 6.6 9.6 4.5 4.5 0 0 0)svg"
              R"svg( 7 18.5Z"/><path d="m9.4 13.6 2 2 3.4-3.8"/>)svg"},
    {"cloud_off",
     R"svg(<path d="M7 18.5h10a4 4 0 0 0 2.8-1.2M17.6 10.5A5.8 5.8 0 0 0 9.2 6.7M6.6)svg"
     R"svg( 9.6A4.5 4.5 0 0 0 7 18.5"/><path d="M4 4l16 16"/>)svg"},
    {"clock", R"svg(<circle cx="12" cy="12" r="8.6"/><path d="M12 7v5.2l3.4 2"/>)svg"},
    {"alert", R"svg(<path d="M12 4.2 2.9 19.6h18.2Z"/><path d="M12 10v4.4M12 17.1v.1"/>)svg"},
    {"info", R"svg(<circle cx="12" cy="12" r="8.6"/><path d="M12 11v5M12 7.8v.1"/>)svg"},
    {"log", R"svg(<path d="M5 4.5h11.5L19 7v12.5H5z"/><path d="M8.5 9.5h7M8.5 13h7M8.5)svg"
            R"svg( 16.3h4"/>)svg"},
    {"star", R"svg(<path d="m12 3.8 2.5 5.2 5.7.8-4.1 4 1 5.7-5.1-2.7-5.1 2.7 1-5.7-4.1-4)svg"
             R"svg( 5.7-.8Z"/>)svg"},
    {"chat", R"svg(<path d="M4 5.5h16v10.6H11l-4.4 3.7v-3.7H4Z"/><path d="M8 9.3h8M8)svg"
             R"svg( 12.4h5"/>)svg"},
    {"hand", R"svg(<path d="M8 12V6.2a1.5 1.5 0 0 1 3 0V11m0-5.6a1.5 1.5 0 0 1 3)svg"
             R"svg( 0V11m0-3.8a1.5 1.5 0 0 1 3 0v7c0 3.6-2.2 6-5.4 6-2.7 0-4-1-5.2-3.2L4.6)svg"
             R"svg( 13.6a1.5 1.5 0 0 1 2.5-1.6L8 13.4"/>)svg"},
    {"door", R"svg(<path d="M6 20.5V3.5h9v17"/><path d="M3.5 20.5h17"/><path d="M12.2)svg"
             R"svg( 12v.1"/><path d="M18 8.5l3 3-3 3M21 11.5h-4"/>)svg"},
    {"pill", R"svg(<rect x="2.8" y="8.2" width="18.4" height="7.6" rx="3.8"/><path d="M12)svg"
             R"svg( 8.2v7.6"/>)svg"},
    {"cross", R"svg(<path d="M9.5 4h5v5.5H20v5h-5.5V20h-5v-5.5H4v-5h5.5Z"/>)svg"},
    {"book", R"svg(<path d="M12 6.5C10 5 7.3 4.6 4 4.8v13.6c3.3-.2 6 .2 8 1.7 2-1.5 4.7-1.9)svg"
             R"svg( 8-1.7V4.8c-3.3-.2-6 .2-8 1.7Z"/><path d="M12 6.5v13.6"/>)svg"},
    {"law", R"svg(<path d="M12 4v16M7.5 20h9M5 7h14"/><path d="M5 7 2.6 13h4.8ZM19 7l-2.4)svg"
            R"svg( 6h4.8Z"/>)svg"},
    {"moon", R"svg(<path d="M19.5 14.6A8 8 0 0 1 9.4 4.5a8 8 0 1 0 10.1 10.1Z"/>)svg"},
    {"print", R"svg(<path d="M7 8.5V4h10v4.5M7 16.5H4v-8h16v8h-3"/><path d="M7)svg"
              R"svg( 13.5h10V20H7z"/>)svg"},
    {"pen", R"svg(<path d="M4 20l.9-4L16 4.9l3.1 3.1L8 19.1Z"/>)svg"},
    {"heart", R"svg(<path d="M12 19.5S4 14.8 4 9.4C4 6.6 6 5 8.1 5 9.8 5 11.2 6 12 7.5 12.8 6)svg"
              R"svg( 14.2 5 15.9 5 18 5 20 6.6 20 9.4c0 5.4-8 10.1-8 10.1Z"/>)svg"},
    {"spark", R"svg(<path d="M12 3.5v5M12 15.5v5M3.5 12h5M15.5 12h5M6 6l3.5 3.5M14.5 14.5 18)svg"
              R"svg( 18M18 6l-3.5 3.5M9.5 14.5 6 18"/>)svg"},
    {"family", R"svg(<circle cx="8" cy="7" r="3"/><circle cx="16.5" cy="8" r="2.5"/><path)svg"
               R"svg( d="M2.8 20c.3-4.3 2.3-6.8 5.2-6.8 1.8 0 3.2.9 4.1 2.6.9-1.6 2.3-2.4)svg"
               R"svg( 4-2.4 2.7 0 4.7 2.2 5.1 6.6"/>)svg"},
    {"mic", R"svg(<rect x="9" y="3.5" width="6" height="10.5" rx="3"/><path d="M5.5)svg"
            R"svg( 11.5a6.5 6.5 0 0 0 13 0M12 18v2.8"/>)svg"},
    {"down", R"svg(<path d="m6 9.5 6 6 6-6"/>)svg"},
    {"up", R"svg(<path d="m6 14.5 6-6 6 6"/>)svg"},
    {"sort", R"svg(<path d="m7 9.5 5-5 5 5M7 14.5l5 5 5-5"/>)svg"},
    {"close", R"svg(<path d="m6 6 12 12M18 6 6 18"/>)svg"},
    {"filter", R"svg(<path d="M4 6h16M7 12h10M10 18h4"/>)svg"},
    {"send", R"svg(<path d="M3.5 11.5 20.5 4l-6 16.5-3.5-7Z"/><path d="M11 13.5 20.5 4"/>)svg"},
    {"calendar", R"svg(<rect x="4" y="5.5" width="16" height="14.5" rx="1.5"/><path d="M4)svg"
                 R"svg( 10h16M8.5 3.5v4M15.5 3.5v4"/>)svg"},
    {"lock", R"svg(<rect x="5" y="10.5" width="14" height="9.5" rx="1.5"/><path d="M8)svg"
             R"svg( 10.5V8a4 4 0 0 1 8 0v2.5"/>)svg"},
    {"eye", R"svg(<path d="M2.5 12S6 5.8 12 5.8 21.5 12 21.5 12 18 18.2 12 18.2 2.5 12 2.5)svg"
            R"svg( 12Z"/><circle cx="12" cy="12" r="2.8"/>)svg"},
    {"shield", R"svg(<path d="M12 3.5 4.5 6.3v5.2c0 4.6 3 7.7 7.5 9 4.5-1.3 7.5-4.4)svg"
               R"svg( 7.5-9V6.3Z"/><path d="M12 8.5v4M12 15.5v.1"/>)svg"},
    {"phone", R"svg(<path d="M6 3.5h3.2l1.6 4.4-2.2 1.6a12 12 0 0 0 5.9 5.9l1.6-2.2 4.4)svg"
              R"svg( 1.6V18a2.5 2.5 0 0 1-2.7 2.5C10.5 20 4 13.5 3.5 6.2A2.5 2.5 0 0 1 6)svg"
              R"svg( 3.5Z"/>)svg"},
    {"document", R"svg(<path d="M6 3.5h8l4.5 4.5v12.5H6z"/><path d="M14 3.5V8h4.5"/>)svg"},
    {"person", R"svg(<circle cx="12" cy="8" r="3.6"/><path d="M5 20c.4-4.2 3-6.6 7-6.6s6.6 2.4)svg"
               R"svg( 7 6.6"/>)svg"},
    {"undo", R"svg(<path d="M8.5 5 4 9.5 8.5 14"/><path d="M4 9.5h9.5a6 6 0 0 1 0 12H11")svg"
             R"svg( transform="translate(0 -2)"/>)svg"},
});

}  // namespace keywork::html
