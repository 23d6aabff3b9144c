#include "tests/fuzz/target.hpp"

namespace keywork::fuzz {
namespace {

constexpr Target all[] = {
    {"answer", {"\0\1\2\3\4\xff", 6}, take_answer},
    {"cookies", ";=\", \\", take_cookies},
    {"csv", ",;\t\"\r\n\xef\xbb\xbf'=\xeb", take_csv},
    {"dates", "0123456789/-.: apmJunoy\n", take_dates},
    {"form-file", "[]{}=\"'#.,\n0123456789", take_form_file},
    {"json", "{}[]\",:\\ue0-1.5tfn", take_json},
    {"kept-words", "{}[]\",:\\ue0-1.5tfn", take_kept_words},
    {"multipart", "-\r\n\";=:edg", take_multipart},
    {"picture", "\xff\xd8\xd9\xda\xe1IHDATEXf", take_picture},
    {"request", "\r\n :;,=%/?&0123456789\t", take_request},
    {"return", ",\"\n</>&;0123456789PK\1\2\3\4", take_return},
    {"toml", "[]{}=\"'#.,\n\\0123456789-+_eT:", take_toml},
    {"urlencoded", "%&=+0F;", take_urlencoded},
    {"xml", "<>/&;\"'![]?-=:#x\xeb", take_xml},
    {"zip", "PK\1\2\3\4\5\6\xff", take_zip},
};

}  // namespace

std::span<Target const> targets() { return all; }

}  // namespace keywork::fuzz
