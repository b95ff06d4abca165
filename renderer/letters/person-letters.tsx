import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { LetterKind } from "../../domain/letters/letter-kind.ts";
import type { LetterLine, LetterList } from "../../domain/letters/letter-view.ts";
import type { Language } from "../../domain/core/display-settings.ts";
import type { PersonId } from "../../domain/people/person.ts";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import { paths } from "../shell/paths.ts";
import { RefusalNotice } from "../shell/refusal-notice.tsx";
import { ignoreRefusal, useProcedure, useCommand } from "../lib/api.ts";
import { letterLanguage } from "../lib/texts/i18n.ts";
import { programLanguageNames } from "../lib/texts/program-language-names.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { Button, LinkButton } from "../ui/button.tsx";
import { Card, Row, Rows } from "../ui/card.tsx";
import { Segmented } from "../ui/fields/radio-group.tsx";
import { TextLink } from "../ui/links.tsx";
import { Select } from "../ui/fields/select.tsx";
import { Tag } from "../ui/tag.tsx";
import { showToast } from "../ui/overlays/toast.tsx";
import css from "./letters.module.css";

/** The letters of one person: those that were written, and what can be written now. */
export function PersonLetters({ personId }: { readonly personId: PersonId }) {
  const { t, i18n } = useTranslation("letters");
  const proposed = letterLanguage(i18n.language);
  const { data: list } = useProcedure("letters.list", { personId, language: proposed });
  if (list === undefined) return null;
  return (
    <Card title={t("title")} aside={t("lead")}>
      {list.letters.length === 0 ? (
        <p className={css["none"]}>{t("none")}</p>
      ) : (
        <Rows>
          {list.letters.map((line) => (
            <Line key={line.id} line={line} zone={list.zone} />
          ))}
        </Rows>
      )}
      <Begin personId={personId} before={list.kinds} proposed={proposed} />
    </Card>
  );
}

function Line({ line, zone }: { readonly line: LetterLine; readonly zone: string }) {
  const { t } = useTranslation("letters");
  const { textOf } = useNames();
  const { dates } = useFormats();
  const { kind, reader, state, addressee, changedAt, byName, leftAt } = line;
  const to = addressee.split("\n")[0] ?? "";
  const detail = [
    to === "" ? t(`for.${reader}`) : textOf(to),
    t("by", { name: byName, day: dates.moment(changedAt, zone) }),
    leftAt === null ? "" : t("leftOn", { day: dates.moment(leftAt, zone) }),
  ];
  const what = t(`kind.${kind}`);
  return (
    <Row
      title={<b>{what}</b>}
      detail={detail.filter((part) => part !== "").join(" · ")}
      trailing={
        <>
          <Tag tone={state === "kept" ? "ok" : "plain"}>{t(`state.${state}`)}</Tag>
          <LinkButton size="small" href={paths.letter(line.id)} label={t("openOf", { what })}>
            {t("open")}
          </LinkButton>
        </>
      }
    />
  );
}

interface BeginProps {
  readonly personId: PersonId;
  /** The letters available in the proposed language: shown until another language is loaded. */
  readonly before: LetterList["kinds"];
  readonly proposed: Language;
}

function Begin({ personId, before, proposed }: BeginProps) {
  const { t } = useTranslation("letters");
  const [language, setLanguage] = useState(proposed);
  const { data } = useProcedure("letters.list", { personId, language });
  const kinds = data?.kinds ?? before;
  const [first] = kinds.toSorted((a, b) => rank(a) - rank(b));
  const [chosen, setChosen] = useState<LetterKind | null>(first?.kind ?? null);
  const begin = useCommand("letters.begin");
  const options = kinds
    .toSorted((a, b) => rank(a) - rank(b))
    .map(({ kind, fits, missing }) => ({
      id: kind,
      label: t(`kind.${kind}`),
      note: [
        fits ? t("fits") : "",
        missing.length === 0 ? t("allThere") : t("missingCount", { count: missing.length }),
      ]
        .filter((part) => part !== "")
        .join(" · "),
    }));
  return (
    <div className={css["begin"]}>
      <div className={css["beginTools"]}>
        <Select
          label={t("which")}
          options={options}
          value={chosen}
          onChange={(id) => setChosen(kinds.find(({ kind }) => kind === id)?.kind ?? null)}
        />
        <Segmented
          label={t("language")}
          choices={programLanguageNames}
          value={language}
          onChange={setLanguage}
        />
        <Button
          isPending={begin.isPending}
          isDisabled={chosen === null}
          onPress={() => {
            if (chosen === null) return;
            void begin.mutateAsync({ personId, kind: chosen, language }).then(({ id }) => {
              location.hash = paths.letter(id);
              showToast({ text: t("begun") });
            }, ignoreRefusal);
          }}
        >
          {t("begin")}
        </Button>
      </div>
      {begin.error === null ? null : <RefusalNotice error={begin.error} />}
      <p className={css["quiet"]}>
        {t("alsoPrinted")} <TextLink href={paths.personPlan(personId)}>{t("toPlan")}</TextLink>
        {" · "}
        <TextLink href={paths.personStay(personId)}>{t("toAgreement")}</TextLink>
        {" · "}
        <TextLink href={paths.personProcedure(personId)}>{t("toWay")}</TextLink>
      </p>
    </div>
  );
}

/** Matching kinds first, complete ones before incomplete ones. */
const rank = ({ fits, missing }: LetterList["kinds"][number]): number =>
  (fits ? 0 : 1000) + missing.length;
