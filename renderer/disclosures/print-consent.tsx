import { useTranslation } from "react-i18next";
import { Language } from "../../domain/core/display-settings.ts";
import { PrintoutLanguage } from "../../domain/printing/printout-language.ts";
import { PrintoutLanguagePanel } from "../printing/printout-language-panel.tsx";
import { useProcedure } from "../lib/api.ts";
import { useToday, useZone } from "../lib/dates/today.ts";
import { useFile } from "../people/person-context.ts";
import { useDisclosures } from "./disclosures-context.ts";
import type { ReadableConsent, ReadableOrder } from "./open-form-state.ts";

export interface PrintConsentProps {
  readonly of: ReadableConsent;
  readonly onClose: () => void;
}

/** Prints a consent to be signed. */
export function PrintConsent({ of, onClose }: PrintConsentProps) {
  const { t } = useTranslation("paper");
  const { personId } = useDisclosures();
  const { card } = useFile();
  const person = useNameOnPaper();
  const today = useToday();
  const settings = useProcedure("house.settings", {});
  const { scanId: _, note: __, ...consent } = of.record.consent;
  return (
    <PrintoutLanguagePanel
      title={t("consent.panel")}
      open={t("consent.open")}
      spoken={card.languages}
      languages={PrintoutLanguage.options}
      day={today}
      paperIn={(language) =>
        settings.data === undefined
          ? null
          : {
              kind: "consentSheet",
              language,
              personId,
              sheet: {
                centreName: settings.data.centreName,
                consent,
                person,
              },
            }
      }
      onClose={onClose}
    >
      <p>{t("consent.lead")}</p>
    </PrintoutLanguagePanel>
  );
}

/** Prints a compelled disclosure and its decision, for the file. */
export function PrintOrder({
  of: { seen, record },
  onClose,
}: {
  readonly of: ReadableOrder;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation("paper");
  const { personId } = useDisclosures();
  const person = useNameOnPaper();
  const today = useToday();
  const zone = useZone();
  const settings = useProcedure("house.settings", {});
  const { state, at, byName, proposedBy } = seen;
  return (
    <PrintoutLanguagePanel
      title={t("order.panel")}
      open={t("order.open")}
      languages={Language.options}
      day={today}
      paperIn={(language) =>
        settings.data === undefined
          ? null
          : {
              kind: "orderSheet",
              language,
              personId,
              sheet: {
                centreName: settings.data.centreName,
                person,
                record,
                zone,
                order: { state, at, byName, proposedBy },
              },
            }
      }
      onClose={onClose}
    >
      <p>{t("order.lead")}</p>
    </PrintoutLanguagePanel>
  );
}

/** The name known to the office, where the house has none any more. */
function useNameOnPaper() {
  const { card, identity } = useFile();
  const officeName = identity.state === "open" ? identity.content.name : null;
  return { name: card.name ?? officeName, number: card.number };
}
