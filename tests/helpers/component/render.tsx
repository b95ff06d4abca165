import "./jsdom-polyfills.ts";
import { QueryClientProvider } from "@tanstack/react-query";
import { act, configure, render } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import type { ReactNode } from "react";
import { I18nextProvider } from "react-i18next";
import { I18nProvider } from "react-aria-components";
import type { Language } from "../../../domain/core/display-settings.ts";
import { App } from "../../../renderer/app/app.tsx";
import { PrivacyProvider } from "../../../renderer/shell/privacy-mode-provider.tsx";
import { newRouter } from "../../../renderer/app/router.tsx";
import { SessionContext } from "../../../renderer/shell/user-session.ts";
import { type Call, CallContext, newQueryClient } from "../../../renderer/lib/api.ts";
import { localeOf, startI18n } from "../../../renderer/lib/texts/i18n.ts";
import { TodayContext } from "../../../renderer/lib/dates/use-today.ts";
import { Toasts } from "../../../renderer/ui/overlays/toast.tsx";
import { ourWords } from "../interface-texts.ts";
import { answers, inventedCall } from "./invented-answers.ts";
import { me, today } from "./invented-house.ts";

// Two busy cores are slow, not wrong.
configure({ asyncUtilTimeout: 120_000 });
// A query is repeated until it finds something: the whole page is printed only on request.
if (process.env["DEBUG_PRINT_LIMIT"] === undefined)
  configure({ getElementError: (message) => new Error(message ?? "Not found") });

/** Renders a component alone, in a language; returns a user to interact with it. */
export function show(
  part: ReactNode,
  language: Language = "en",
  call: Call = inventedCall(answers),
) {
  const texts = startI18n(language, ourWords);
  hush(texts);
  render(
    <I18nextProvider i18n={texts}>
      <I18nProvider locale={localeOf(language)}>
        <CallContext value={call}>
          <QueryClientProvider client={newQueryClient()}>{part}</QueryClientProvider>
        </CallContext>
      </I18nProvider>
    </I18nextProvider>,
  );
  return userEvent.setup({ delay: null });
}

/** Renders a part of a screen in its context: the signed-in user, the day, and toasts. */
export function showInHouse(part: ReactNode, call: Call = inventedCall(answers), at = today) {
  return show(
    <TodayContext value={at}>
      <SessionContext value={{ me, purpose: "real" }}>
        <PrivacyProvider>
          {part}
          <Toasts />
        </PrivacyProvider>
      </SessionContext>
    </TodayContext>,
    "en",
    call,
  );
}

/** The whole program at one of its addresses, with a fake vault. */
export function open(address: string, call: Call = inventedCall(answers)) {
  const texts = startI18n("en", ourWords);
  hush(texts);
  window.location.hash = address;
  render(
    <I18nextProvider i18n={texts}>
      <App
        call={call}
        listen={() => () => undefined}
        queries={newQueryClient()}
        router={newRouter()}
      />
    </I18nextProvider>,
  );
  return userEvent.setup({ delay: null });
}

/** A toast of an earlier test is not on the page of the next. */
function hush(texts: ReturnType<typeof startI18n>): void {
  const { unmount } = render(
    <I18nextProvider i18n={texts}>
      <Toasts />
    </I18nextProvider>,
  );
  act(() => {
    window.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape" }));
  });
  unmount();
}

type Hands = ReturnType<typeof userEvent.setup>;

/** Inserts text at once after what is there: letter by letter, the whole form is rendered for each. */
export async function fill(hands: Hands, box: HTMLElement, words: string): Promise<void> {
  await hands.click(box);
  await hands.paste(words);
}
