import { useTranslation } from "react-i18next";
import { PaperPanel } from "../../frame/paper-panel.tsx";
import { useAsk } from "../../lib/api.ts";
import { useToday } from "../../lib/today.ts";
import { useFile } from "../person/file-context.ts";
import { useLedger } from "./ledger-context.ts";
import type { ReadableConsent } from "./tasks.ts";

export interface PrintConsentProps {
  readonly of: ReadableConsent;
  readonly onClose: () => void;
}

/** A consent on paper, to be signed. */
export function PrintConsent({ of, onClose }: PrintConsentProps) {
  const { t } = useTranslation("paper");
  const { personId } = useLedger();
  const { card, identity } = useFile();
  const today = useToday();
  const settings = useAsk("house.settings", {});
  const known = identity.state === "open" ? identity.content.name : null;
  const { scanId: _, note: __, ...consent } = of.record.consent;
  return (
    <PaperPanel
      title={t("consent.panel")}
      open={t("consent.open")}
      spoken={card.languages}
      day={today}
      paperIn={(language) =>
        settings.data === undefined
          ? null
          : {
              ...{ kind: "consentSheet", language, personId },
              sheet: {
                ...{ centreName: settings.data.centreName, consent },
                person: { name: card.name ?? known, number: card.number },
              },
            }
      }
      onClose={onClose}
    >
      <p>{t("consent.lead")}</p>
    </PaperPanel>
  );
}
