import { useDeferredValue, useState } from "react";
import { useTranslation } from "react-i18next";
import { terms } from "../../domain/vocabulary/legal-term-ids.ts";
import { Page } from "../shell/page.tsx";
import { paths } from "../shell/paths.ts";
import { Card } from "../ui/card.tsx";
import { foldAccents } from "../ui/fields/fold-accents.ts";
import { TextField } from "../ui/fields/text-field.tsx";
import css from "./legal-terms-screen.module.css";

/** The glossary: every legal term used on the screens, in alphabetical order. */
export function LegalTermsScreen() {
  const { t, i18n } = useTranslation(["help", "terms"]);
  const [typed, setTyped] = useState("");
  const wanted = foldAccents(useDeferredValue(typed));
  const all = terms
    .map((id) => ({ id, name: t(`terms:term.${id}.name`), text: t(`terms:term.${id}.text`) }))
    .filter(
      ({ name, text }) => foldAccents(name).includes(wanted) || foldAccents(text).includes(wanted),
    )
    .toSorted((a, b) => a.name.localeCompare(b.name, i18n.language));
  return (
    <Page
      title={t("terms")}
      under={t("termsUnder")}
      back={{ href: paths.handbook, label: t("handbook") }}
      isNarrow
    >
      <div className={css["terms"]}>
        <TextField label={t("termsFind")} value={typed} onChange={setTyped} />
        <p role="status" className={css["count"]}>
          {all.length === 0 ? t("nothing", { text: typed }) : ""}
        </p>
        <Card isPadded>
          <dl className={css["list"]}>
            {all.map(({ id, name, text }) => (
              <div key={id}>
                <dt>{name}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </Card>
      </div>
    </Page>
  );
}
