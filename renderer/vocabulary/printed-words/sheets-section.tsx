import { useState } from "react";
import { useTranslation } from "react-i18next";
import { isUnread, SheetLanguage } from "../../../domain/printing/printout-language.ts";
import type { SheetWordsNow } from "../../../domain/printing/printed-words/custom-printed-word.ts";
import { Asked } from "../../shell/query-boundary.tsx";
import { useSession } from "../../shell/session.ts";
import { useAsk } from "../../lib/api.ts";
import { capital } from "../../lib/capitalise.ts";
import { localeOf } from "../../lib/texts/i18n.ts";
import { ownName } from "../../lib/texts/language-display-name.ts";
import { useWords } from "../../lib/texts/use-formats.ts";
import { Button } from "../../ui/button.tsx";
import { Card, Row, Rows } from "../../ui/card.tsx";
import { Tag } from "../../ui/tag.tsx";
import { Section } from "../../shell/settings/settings-section.tsx";
import { LanguageSheets } from "./language-sheets.tsx";

/** The words on the sheets for a person, in one language at a time. */
export function SheetsSection() {
  const { t } = useTranslation("sheets");
  const { me } = useSession();
  const [open, setOpen] = useState<SheetLanguage | null>(null);
  const now = useAsk("sheets.now", {});
  const mayChange = me.roles.includes("admin");
  const words = useWords();
  return (
    <Section
      id="sheets"
      lead={`${t("lead")}${mayChange ? "" : ` ${t("leadReads")}`}`}
      {...(open === null
        ? {}
        : {
            actions: <Button onPress={() => setOpen(null)}>{t("all")}</Button>,
          })}
    >
      {open === null ? (
        <Asked answer={now}>{(known) => <Languages now={known} onOpen={setOpen} />}</Asked>
      ) : (
        <>
          <h2>{capital(words.language(open))}</h2>
          <LanguageSheets language={open} mayChange={mayChange} />
        </>
      )}
    </Section>
  );
}

interface LanguagesProps {
  readonly now: SheetWordsNow;
  readonly onOpen: (language: SheetLanguage) => void;
}

function Languages({ now, onOpen }: LanguagesProps) {
  const { t, i18n } = useTranslation("sheets");
  const words = useWords();
  const order = new Intl.Collator(localeOf(i18n.language));
  const languages = SheetLanguage.options.toSorted((a, b) =>
    order.compare(words.language(a), words.language(b)),
  );
  return (
    <Card>
      <Rows>
        {languages.map((language) => {
          const name = capital(words.language(language));
          const own = now.own.find((one) => one.language === language)?.words ?? {};
          const count = Object.keys(own).length;
          return (
            <Row
              key={language}
              title={<b>{name}</b>}
              detail={<span lang={language}>{ownName(language)}</span>}
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
