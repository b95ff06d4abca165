import { QueryClientProvider, type QueryClient } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { useEffect } from "react";
import { I18nProvider } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { HelpProvider } from "./help-provider.tsx";
import { PrivacyProvider } from "../shell/privacy-mode-provider.tsx";
import { RecentFilesProvider } from "../shell/recent-files-provider.tsx";
import { ReportChoiceProvider } from "../reports/report-choice-provider.tsx";
import { KeptSettingsProvider } from "../shell/settings/unsaved-settings-provider.tsx";
import type { AppRouter } from "./router.tsx";
import { type Call, CallContext } from "../lib/api.ts";
import type { VaultConnection } from "../lib/vault-connection.ts";
import { ListenContext } from "../lib/use-vault-events.ts";
import { localeOf } from "../lib/texts/i18n.ts";
import { keepFocus } from "../lib/restore-focus.ts";

export interface AppProps {
  readonly call: Call;
  readonly listen: VaultConnection["listen"];
  readonly queries: QueryClient;
  readonly router: AppRouter;
}

/** The providers that all screens need. */
export function App({ call, listen, queries, router }: AppProps) {
  const { i18n } = useTranslation();
  const { language } = i18n;
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useEffect(keepFocus, []);
  return (
    <CallContext value={call}>
      <ListenContext value={listen}>
        <QueryClientProvider client={queries}>
          <I18nProvider locale={localeOf(language)}>
            <PrivacyProvider>
              <HelpProvider>
                <RecentFilesProvider>
                  <ReportChoiceProvider>
                    <KeptSettingsProvider>
                      <RouterProvider router={router} />
                    </KeptSettingsProvider>
                  </ReportChoiceProvider>
                </RecentFilesProvider>
              </HelpProvider>
            </PrivacyProvider>
          </I18nProvider>
        </QueryClientProvider>
      </ListenContext>
    </CallContext>
  );
}
