import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { type FieldId, fieldRules } from "../../domain/letters/template-fields.ts";
import type { LetterView } from "../../domain/letters/letter-view.ts";
import { PrivateText } from "../shell/privacy-mode-provider.tsx";
import { ignoreRefusal, useCommand } from "../lib/api.ts";
import { capitalise } from "../lib/capitalise.ts";
import { languageFrom } from "../lib/texts/i18n.ts";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { TextLink } from "../ui/links.tsx";
import { showToast } from "../ui/overlays/toast.tsx";
import css from "./letters.module.css";
import { pathOfField } from "./where-to-correct.ts";

/**
 * What was filled in and from where, what is missing and where it is fixed, and the file's values where a user changed them.
 */
export function FilledFromFileCard({ letter }: { readonly letter: LetterView }) {
  const { t } = useTranslation("letters");
  const { missing, filled, own, fromFile } = letter;
  return (
    <>
      {missing.length === 0 ? null : (
        <Card title={t("missing")} isPadded>
          <div className={css["check"]}>
            <p className={css["quiet"]}>{t("missingLead")}</p>
            <dl className={css["fields"]}>
              {missing.map((field) => (
                <Line key={field} letter={letter} field={field} word={t("mend")}>
                  –
                </Line>
              ))}
            </dl>
          </div>
        </Card>
      )}
      <Card title={t("from")} isPadded>
        <div className={css["check"]}>
          {own === null ? null : (
            <>
              <p className={css["quiet"]}>{t("changedFile")}</p>
              <div className={css["fileText"]} lang={letter.language}>
                <b>
                  <PrivateText>{fromFile.subject}</PrivateText>
                </b>
                <PrivateText>{fromFile.text}</PrivateText>
              </div>
              <TakeFile letter={letter} />
            </>
          )}
          <dl className={css["fields"]}>
            {filled.map(({ field, value }) => (
              <Line
                key={field}
                letter={letter}
                field={field}
                word={t(`source.${fieldRules[field].source}`)}
              >
                <PrivateText>{value}</PrivateText>
              </Line>
            ))}
          </dl>
        </div>
      </Card>
    </>
  );
}

interface LineProps {
  readonly letter: LetterView;
  readonly field: FieldId;
  readonly word: string;
  readonly children: ReactNode;
}

function Line({ letter, field, word, children }: LineProps) {
  const { i18n } = useTranslation();
  const { name } = fieldRules[field];
  const path = pathOfField(field, letter.person.id);
  return (
    <div>
      <dt>{capitalise(name[languageFrom(i18n.language)])}</dt>
      <dd>{children}</dd>
      <dd>{path === null ? null : <TextLink href={path}>{word}</TextLink>}</dd>
    </div>
  );
}

function TakeFile({ letter }: { readonly letter: LetterView }) {
  const { t } = useTranslation("letters");
  const change = useCommand("letters.change");
  const { id, version, reader, addressee } = letter;
  return (
    <span>
      <Button
        size="small"
        isPending={change.isPending}
        onPress={() => {
          void change.mutateAsync({ id, version, reader, addressee, own: null }).then(() => {
            showToast({ text: t("tookFile") });
          }, ignoreRefusal);
        }}
      >
        {t("takeFile")}
      </Button>
    </span>
  );
}
