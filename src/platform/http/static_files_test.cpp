#include "platform/http/static_files.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <stdexcept>

namespace keywork::http {
namespace {

namespace fs = std::filesystem;

class StaticFilesTest : public ::testing::Test {
protected:
    void SetUp() override
    {
        std::string pattern = ::testing::TempDir() + "static_files_XXXXXX";
        folder_ = mkdtemp(pattern.data());
        fs::create_directory(folder_ / "fonts");
        write("main-4ZKQ7M2B.css", "body{}");
        write("main-4ZKQ7M2B.css.br", "as brotli");
        write("main-4ZKQ7M2B.css.gz", "as gzip");
        write("icon.svg", "<svg/>");
        write("fonts/sans.0f3a9c41.woff2", "font");
    }
    void TearDown() override { fs::remove_all(folder_); }

    void write(std::string const& name, std::string_view text)
    {
        std::ofstream{folder_ / name} << text;
    }
    static Request request(std::string path, Pairs headers = {})
    {
        Request request;
        request.path = std::move(path);
        request.headers = std::move(headers);
        return request;
    }
    static std::string header(Response const& response, std::string_view name)
    {
        for (auto const& [each, value] : response.headers)
            if (each == name) return value;
        return "none";
    }

    fs::path folder_;
};

TEST_F(StaticFilesTest, are_served_with_type_tag_and_caching)
{
    StaticFiles const files{folder_, "/assets/"};

    auto const hashed = files.answer(request("/assets/main-4ZKQ7M2B.css"));
    ASSERT_TRUE(hashed);
    EXPECT_EQ(hashed->body, "body{}");
    EXPECT_EQ(header(*hashed, "Content-Type"), "text/css; charset=utf-8");
    EXPECT_EQ(header(*hashed, "Cache-Control"), "public, max-age=31536000, immutable");
    EXPECT_EQ(header(*hashed, "Vary"), "Accept-Encoding");
    auto const font = files.answer(request("/assets/fonts/sans.0f3a9c41.woff2"));
    EXPECT_EQ(header(*font, "Cache-Control"), "public, max-age=31536000, immutable");
    EXPECT_EQ(header(*font, "Content-Type"), "font/woff2");
    EXPECT_EQ(header(*font, "Vary"), "none");
    auto const plain = files.answer(request("/assets/icon.svg"));
    EXPECT_EQ(header(*plain, "Cache-Control"), "no-cache");
    EXPECT_EQ(header(*plain, "Content-Type"), "image/svg+xml");
}

TEST_F(StaticFilesTest, are_sent_compressed_as_the_browser_prefers)
{
    StaticFiles const files{folder_, "/assets/"};
    auto const sent_for = [&](std::string accepted) {
        auto const answer =
            files.answer(request("/assets/main-4ZKQ7M2B.css", {{"accept-encoding", accepted}}));
        return header(*answer, "Content-Encoding") + ": " + answer->body;
    };

    EXPECT_EQ(sent_for("gzip, deflate, br"), "br: as brotli");
    EXPECT_EQ(sent_for("gzip;q=0.5"), "gzip: as gzip");
    EXPECT_EQ(sent_for("br;q=0, gzip"), "gzip: as gzip");
    EXPECT_EQ(sent_for("br; q=0.0, gzip;q=0"), "none: body{}");
    EXPECT_EQ(sent_for("brotli, xgzip"), "none: body{}");
    EXPECT_EQ(sent_for(""), "none: body{}");
}

TEST_F(StaticFilesTest, are_not_sent_again_to_a_browser_that_has_them)
{
    StaticFiles const files{folder_, "/assets/"};
    auto const tag = header(*files.answer(request("/assets/icon.svg")), "ETag");
    auto const status_for = [&](std::string const& known) {
        return files.answer(request("/assets/icon.svg", {{"if-none-match", known}}))->status;
    };

    EXPECT_EQ(tag.size(), 34u);
    EXPECT_EQ(status_for(tag), 304);
    EXPECT_EQ(status_for("\"other\", W/" + tag), 304);
    EXPECT_EQ(status_for("*"), 304);
    EXPECT_EQ(status_for("\"other\""), 200);
}

TEST_F(StaticFilesTest, have_a_tag_of_their_own_for_each_encoding)
{
    StaticFiles const files{folder_, "/assets/"};
    auto const path = "/assets/main-4ZKQ7M2B.css";
    auto const brotli = files.answer(request(path, {{"accept-encoding", "br"}}));

    EXPECT_NE(header(*brotli, "ETag"), header(*files.answer(request(path)), "ETag"));
}

TEST_F(StaticFilesTest, are_found_by_exact_path_only)
{
    StaticFiles const files{folder_, "/assets/"};

    for (auto const* path : {"/assets/", "/assets/none.css", "/icon.svg", "/assets/../icon.svg",
                             "/assets/main-4ZKQ7M2B.css.br", "/assets/fonts"})
        EXPECT_FALSE(files.answer(request(path))) << path;
    auto posted = request("/assets/icon.svg");
    posted.method = Method::POST;
    EXPECT_FALSE(files.answer(posted));
}

TEST_F(StaticFilesTest, are_named_by_pages_without_their_hash)
{
    StaticFiles const files{folder_, "/assets/"};

    EXPECT_EQ(files.path_of("main.css"), "/assets/main-4ZKQ7M2B.css");
    EXPECT_EQ(files.path_of("fonts/sans.woff2"), "/assets/fonts/sans.0f3a9c41.woff2");
    EXPECT_EQ(files.path_of("icon.svg"), "/assets/icon.svg");
    EXPECT_EQ(files.path_of("main-4ZKQ7M2B.css"), std::nullopt);
}

TEST_F(StaticFilesTest, whose_names_end_in_a_word_have_no_hash)
{
    write("atkinson-hyperlegible.woff2", "font");
    write("form-facade.js", "six letters");
    StaticFiles const files{folder_, "/assets/"};

    EXPECT_EQ(files.path_of("atkinson-hyperlegible.woff2"), "/assets/atkinson-hyperlegible.woff2");
    EXPECT_EQ(files.path_of("form-facade.js"), "/assets/form-facade.js");
}

TEST_F(StaticFilesTest, that_cannot_be_served_rightly_stop_the_start)
{
    EXPECT_THROW(StaticFiles(folder_ / "none", "/assets/"), std::exception);
    write("page.html", "");
    EXPECT_THROW(StaticFiles(folder_, "/assets/"), std::runtime_error);
    fs::remove(folder_ / "page.html");
    write("lonely.css.br", "");
    EXPECT_THROW(StaticFiles(folder_, "/assets/"), std::runtime_error);
}

}  // namespace
}  // namespace keywork::http
