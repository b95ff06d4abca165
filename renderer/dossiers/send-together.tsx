import { useState } from "react";
import { useTranslation } from "react-i18next";
import { mostTogether } from "../../domain/printing/print-messages.ts";
import type { DossierId } from "../../domain/dossiers/dossier.ts";
import type { DossierLine, DossierList } from "../../domain/dossiers/dossier-view.ts";
import { paths } from "../shell/paths.ts";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import { useCheckWords } from "./dossier-texts.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { Button, LinkButton } from "../ui/button.tsx";
import { Row, Rows } from "../ui/card.tsx";
import { Panel } from "../ui/overlays/dialog.tsx";
import { Notice } from "../ui/overlays/notice.tsx";
import { Checkbox } from "../ui/fields/checkbox-and-switch.tsx";
import css from "./dossiers.module.css";
import { type ReadyLine, type TogetherProblem, useSendTogether } from "./use-send-together.ts";

export interface SendTogetherProps {
  readonly list: DossierList;
  readonly onClose: () => void;
}

/** Chooses which final dossiers leave together; for the others of this week it says what is missing. */
export function SendTogether({ list, onClose }: SendTogetherProps) {
  const { t } = useTranslation(["dossiers", "common"]);
  const ready = [...list.thisWeek, ...list.ahead].filter(isReady);
  const notReady = list.thisWeek.filter((line) => !isReady(line));
  const [chosen, setChosen] = useState<ReadonlySet<DossierId>>(
    () => new Set(list.thisWeek.filter(isReady).map(({ dossier }) => dossier.id)),
  );
  const together = useSendTogether();
  const [isTried, setTried] = useState(false);
  const going = ready.filter(({ dossier }) => chosen.has(dossier.id));
  const isTooMany = going.length > mostTogether;
  const open = () => {
    setTried(true);
    if (going.length === 0 || isTooMany) return;
    void together.open(going).then((isShown) => {
      if (isShown) onClose();
    });
  };
  return (
    <Panel
      title={t("dossiers:together.title")}
      isOpen
      onClose={onClose}
      size="wide"
      actions={
        <>
          <Button onPress={onClose}>{t("common:cancel")}</Button>
          <Button kind="primary" isPending={together.isPending} onPress={open}>
            {going.length === 0
              ? t("dossiers:together.goNone")
              : t("dossiers:together.go", { count: going.length })}
          </Button>
        </>
      }
    >
      <p>{t("dossiers:together.lead")}</p>
      <Ready
        lines={ready}
        today={list.today}
        chosen={chosen}
        onChange={(id, isIn) => {
          const next = new Set(chosen);
          if (isIn) next.add(id);
          else next.delete(id);
          setChosen(next);
        }}
      />
      <Problem
        problem={together.problem}
        isNone={isTried && going.length === 0}
        isTooMany={isTooMany}
      />
      <NotReady lines={notReady} />
    </Panel>
  );
}

const isReady = (line: DossierLine): line is ReadyLine => line.dossier?.state === "frozen";

interface ReadyProps {
  readonly lines: readonly ReadyLine[];
  readonly today: DossierList["today"];
  readonly chosen: ReadonlySet<DossierId>;
  readonly onChange: (id: DossierId, isIn: boolean) => void;
}

function Ready({ lines, today, chosen, onChange }: ReadyProps) {
  const { t } = useTranslation("dossiers");
  const { nameOf } = useNames();
  const { dates } = useFormats();
  const whatOf = useWhat();
  const noteOf = (line: ReadyLine) => {
    const { opens, sendBy } = line;
    const when =
      opens !== null && opens > today
        ? t("together.later", { day: dates.short(opens, today) })
        : sendBy === null
          ? t("atOnce")
          : t("by", { day: dates.short(sendBy, today) });
    return `${whatOf(line)} · ${when}`;
  };
  return (
    <section className={css["together"]} aria-label={t("together.ready")}>
      <h3>{t("together.ready")}</h3>
      {lines.length === 0 ? <p>{t("together.readyNone")}</p> : null}
      {lines.map((line) => (
        <Checkbox
          key={line.dossier.id}
          label={nameOf(line.person)}
          note={noteOf(line)}
          isOn={chosen.has(line.dossier.id)}
          onChange={(isIn) => onChange(line.dossier.id, isIn)}
        />
      ))}
    </section>
  );
}

/** What is missing, with a link to it. */
function NotReady({ lines }: { readonly lines: readonly DossierLine[] }) {
  const { t } = useTranslation("dossiers");
  const { nameOf } = useNames();
  const wordsOf = useCheckWords();
  if (lines.length === 0) return null;
  return (
    <section className={css["together"]} aria-label={t("together.notReady")}>
      <h3>{t("together.notReady")}</h3>
      <Rows>
        {lines.map(({ person, dossier }) => (
          <Row
            key={person.id}
            title={<b className={css["name"]}>{nameOf(person)}</b>}
            detail={
              <ul className={css["lacks"]}>
                {dossier === null ? <li>{t("together.toBegin")}</li> : null}
                {dossier?.lacks.length === 0 ? <li>{t("together.toFreeze")}</li> : null}
                {dossier?.lacks.map((line) => {
                  const { title, text } = wordsOf(line);
                  return (
                    <li key={`${line.id} ${line.about ?? ""}`}>
                      {t("together.lack", { title, text })}
                    </li>
                  );
                })}
              </ul>
            }
            trailing={
              <LinkButton
                size="small"
                href={dossier === null ? paths.dossierFor(person.id) : paths.dossier(dossier.id)}
                label={t("toDossierOf", { who: nameOf(person) })}
              >
                {t("toDossier")}
              </LinkButton>
            }
          />
        ))}
      </Rows>
    </section>
  );
}

interface ProblemProps {
  readonly problem: TogetherProblem | null;
  readonly isNone: boolean;
  readonly isTooMany: boolean;
}

function Problem({ problem, isNone, isTooMany }: ProblemProps) {
  const { t } = useTranslation(["dossiers", "paper"]);
  const said = isTooMany
    ? t("dossiers:together.tooMany", { count: mostTogether })
    : isNone
      ? t("dossiers:together.none")
      : problem === null
        ? null
        : problem.type === "damaged"
          ? t("dossiers:together.damaged", { who: problem.who })
          : t(problem.type === "tooLarge" ? "dossiers:together.tooLarge" : "paper:failed");
  return said === null ? null : (
    <Notice tone="bad" isSpoken>
      {said}
    </Notice>
  );
}

function useWhat() {
  const { t } = useTranslation(["dossiers", "residence"]);
  return ({ transition, document }: DossierLine) =>
    t(`dossiers:asked.${transition}`, { document: t(`residence:document.${document}`) });
}
