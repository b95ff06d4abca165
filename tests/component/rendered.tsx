import "./jsdom.ts";
import { QueryClientProvider } from "@tanstack/react-query";
import { configure, render } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import type { ReactNode } from "react";
import { I18nextProvider } from "react-i18next";
import { I18nProvider } from "react-aria-components";
import type { Language } from "../../domain/look.ts";
import { App } from "../../renderer/app.tsx";
import { newRouter } from "../../renderer/frame/router.tsx";
import { type Call, CallContext, newQueryClient } from "../../renderer/lib/api.ts";
import { localeOf, startI18n } from "../../renderer/lib/i18n.ts";
import { ourWords } from "../our-words.ts";
import { answers, inventedCall } from "./invented-answers.ts";

// Two busy cores are slow, not wrong.
configure({ asyncUtilTimeout: 45_000 });

/** A part by itself, in a language; answers with hands to use it. */
export function show(
  part: ReactNode,
  language: Language = "en",
  call: Call = inventedCall(answers),
) {
  render(
    <I18nextProvider i18n={startI18n(language, ourWords)}>
      <I18nProvider locale={localeOf(language)}>
        <CallContext value={call}>
          <QueryClientProvider client={newQueryClient()}>{part}</QueryClientProvider>
        </CallContext>
      </I18nProvider>
    </I18nextProvider>,
  );
  return userEvent.setup({ delay: null });
}

/** The whole program at one of its addresses, over an invented house. */
export function open(address: string, call: Call = inventedCall(answers)) {
  window.location.hash = address;
  render(
    <I18nextProvider i18n={startI18n("en", ourWords)}>
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
