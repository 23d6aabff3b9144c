#include "features/administration/help/views.hpp"

#include "platform/html/components/layout.hpp"

namespace keywork::help {

using html::Markup;

Markup help_page()
{
    return html::format(R"(
        {}
        <div class="kw-narrow">
          <h2>Write something down</h2>
          <ol>
            <li>On Today, choose what happened: a good moment, a daily log, an incident.</li>
            <li>Choose who it is about. On their own page, Record starts there already.</li>
            <li>Answer what you can. It saves itself. Finish later keeps it under your drafts.</li>
            <li>Check and send. From then on it is never changed: add a correction instead.</li>
          </ol>
          <h2>Nothing typed is lost</h2>
          <p>The page says where your words are: “Saved 9:42pm”. If the connection goes, keep the
          page open and go on. If you are signed out, sign in again and open your drafts.</p>
          <h2>Deadlines</h2>
          <p>Due shows every deadline with the time left and where it comes from. Law is law. Our
          own targets say so, and being past one is not a breach of law.</p>
          <h2>Somebody is in danger now</h2>
          <p>Ring 999 first. Then tell your safeguarding lead or the person on call, by voice. Write
          it down after that.</p>
          <h2>You cannot see a page</h2>
          <p>You see the children you work with. If somebody is missing, ask your manager to check
          the dates of your role and of the child's place.</p>
        </div>)",
                        html::page_head("Help", "The short version. Your manager knows the rest."));
}

Markup accessibility_page()
{
    return html::format(R"(
        {}
        <div class="kw-narrow">
          <p>Keywork is made to meet WCAG 2.2 AA. Every page works without script, by keyboard, with
          a screen reader, at 320 pixels wide and at four times the text size.</p>
          <ul>
            <li>Day and night views are under your account. The night view is easier on tired
            eyes.</li>
            <li>Colour never says anything alone: there is always a word.</li>
            <li>Every page is checked by machine with axe, day and night, wide and narrow.</li>
          </ul>
          <p>If something is hard to use, tell your manager what you were doing. It counts as a
          fault, and we mend it.</p>
        </div>)",
                        html::page_head("Accessibility"));
}

Markup privacy_page()
{
    return html::format(R"(
        {}
        <div class="kw-narrow">
          <h2>About children</h2>
          <p>Records are seen by the people who work with the child, as far as their work needs.
          Every look at a child's record is written down: who, when, and which.</p>
          <h2>About you</h2>
          <p>Keywork keeps your name, your job, your roles with their dates, when you signed in, and
          what you opened and wrote. It keeps no place, no picture and no list of what you typed and
          took back.</p>
          <h2>On this device</h2>
          <p>One cookie keeps you signed in. It ends when you sign out, when you leave the device
          alone, or after eight hours. Nothing is sent to anybody else.</p>
        </div>)",
                        html::page_head("Privacy"));
}

}  // namespace keywork::help
