import { useState } from "react";
import { useTranslation } from "react-i18next";
import { isUnread, PrintoutLanguage } from "../../../domain/printing/printout-language.ts";
import type { PrintedWordsNow } from "../../../domain/vocabulary/printed-words/custom-printed-word.ts";
import { QueryBoundary } from "../../shell/query-boundary.tsx";
import { useSession } from "../../shell/user-session.ts";
import { useProcedure } from "../../lib/api.ts";
import { capitalise } from "../../lib/capitalise.ts";
import { localeOf } from "../../lib/texts/i18n.ts";
import { languageDisplayName } from "../../lib/texts/language-display-name.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { Button } from "../../ui/button.tsx";
import { Card, Row, Rows } from "../../ui/card.tsx";
import { Tag } from "../../ui/tag.tsx";
import { SettingsSection } from "../../shell/settings/settings-section.tsx";
import { PrintedWordsOfLanguage } from "./printed-words-of-language.tsx";

/** The texts on the sheets for a person, in one language at a time. */
export function SheetsSection() {
  const { t } = useTranslation("sheets");
  const { me } = useSession();
  const [open, setOpen] = useState<PrintoutLanguage | null>(null);
  const now = useProcedure("sheets.now", {});
  const mayChange = me.roles.includes("admin");
  const words = useFormats();
  return (
    <SettingsSection
      id="sheets"
      lead={`${t("lead")}${mayChange ? "" : ` ${t("leadReads")}`}`}
      {...(open === null
        ? {}
        : {
            actions: <Button onPress={() => setOpen(null)}>{t("all")}</Button>,
          })}
    >
      {open === null ? (
        <QueryBoundary answer={now}>
          {(known) => <Languages now={known} onOpen={setOpen} />}
        </QueryBoundary>
      ) : (
        <>
          <h2>{capitalise(words.language(open))}</h2>
          <PrintedWordsOfLanguage language={open} mayChange={mayChange} />
        </>
      )}
    </SettingsSection>
  );
}

interface LanguagesProps {
  readonly now: PrintedWordsNow;
  readonly onOpen: (language: PrintoutLanguage) => void;
}

function Languages({ now, onOpen }: LanguagesProps) {
  const { t, i18n } = useTranslation("sheets");
  const words = useFormats();
  const order = new Intl.Collator(localeOf(i18n.language));
  const languages = PrintoutLanguage.options.toSorted((a, b) =>
    order.compare(words.language(a), words.language(b)),
  );
  return (
    <Card>
      <Rows>
        {languages.map((language) => {
          const name = capitalise(words.language(language));
          const own = now.own.find((one) => one.language === language)?.words ?? {};
          const count = Object.keys(own).length;
          return (
            <Row
              key={language}
              title={<b>{name}</b>}
              detail={<span lang={language}>{languageDisplayName(language)}</span>}
              trailing={
                <>
                  {count === 0 ? null : <Tag tone="info">{t("own", { count })}</Tag>}
                  {isUnread(language, now.read) ? (
                    <Tag tone="warn">{t("unread")}</Tag>
                  ) : (
                    <Tag tone="ok">{t("read")}</Tag>
                  )}
                  <Button
                    size="small"
                    label={t("openOf", { language: name })}
                    onPress={() => onOpen(language)}
                  >
                    {t("open")}
                  </Button>
                </>
              }
            />
          );
        })}
      </Rows>
    </Card>
  );
}
