import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type LetterKind, letterRules } from "../../../domain/letters/letter-kind.ts";
import type { TemplateView } from "../../../domain/letters/letter-view.ts";
import { QueryBoundary } from "../../shell/query-boundary.tsx";
import { useProcedure } from "../../lib/api.ts";
import { letterLanguage } from "../../lib/texts/i18n.ts";
import { programLanguageNames } from "../../lib/texts/program-language-names.ts";
import { Button } from "../../ui/button.tsx";
import { Card, Row, Rows } from "../../ui/card.tsx";
import { Segmented } from "../../ui/fields/radio-group.tsx";
import { Tag } from "../../ui/tag.tsx";
import { SettingsSection } from "../../shell/settings/settings-section.tsx";
import { LetterTemplateEditor } from "./letter-template-editor.tsx";

/** The letter templates, in one language at a time. */
export function LetterTemplatesSection() {
  const { t, i18n } = useTranslation("letters");
  const [language, setLanguage] = useState(letterLanguage(i18n.language));
  const [open, setOpen] = useState<LetterKind | null>(null);
  const templates = useProcedure("letters.templates", { language });
  return (
    <SettingsSection
      id="letters"
      lead={t("texts.lead")}
      actions={
        open === null ? (
          <Segmented
            label={t("language")}
            choices={programLanguageNames}
            value={language}
            onChange={setLanguage}
          />
        ) : (
          <Button onPress={() => setOpen(null)}>{t("texts.back")}</Button>
        )
      }
    >
      <QueryBoundary answer={templates}>
        {(seen) => {
          const one = seen.find(({ kind }) => kind === open);
          return one === undefined ? (
            <Kinds templates={seen} onOpen={setOpen} />
          ) : (
            <LetterTemplateEditor
              key={`${language} ${one.kind} ${String(one.versions[0]?.number ?? 0)}`}
              template={one}
              language={language}
            />
          );
        }}
      </QueryBoundary>
    </SettingsSection>
  );
}

interface KindsProps {
  readonly templates: readonly TemplateView[];
  readonly onOpen: (kind: LetterKind) => void;
}

function Kinds({ templates, onOpen }: KindsProps) {
  const { t } = useTranslation("letters");
  return (
    <Card>
      <Rows>
        {templates.map(({ kind, versions }) => {
          const what = t(`kind.${kind}`);
          const count = versions.length - 1;
          return (
            <Row
              key={kind}
              title={<b>{what}</b>}
              detail={letterRules[kind].readers.map((reader) => t(`for.${reader}`)).join(", ")}
              trailing={
                <>
                  <Tag tone={count === 0 ? "plain" : "info"}>
                    {count === 0 ? t("texts.shipped") : t("texts.own", { count })}
                  </Tag>
                  <Button
                    size="small"
                    label={t("texts.changeOf", { what })}
                    onPress={() => onOpen(kind)}
                  >
                    {t("texts.change")}
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
