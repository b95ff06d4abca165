import { type FocusEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Dose, DoseOutcome } from "../../../domain/health/medication.ts";
import { useNames } from "../../shell/privacy-mode-provider.tsx";
import { ignoreRefusal, useCommand } from "../../lib/api.ts";
import { useToday } from "../../lib/dates/use-today.ts";
import { useUndoCommand } from "../../shell/forms/use-undo-command.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { Button } from "../../ui/button.tsx";
import { classes } from "../../ui/classes.ts";
import { ActionMenu } from "../../ui/overlays/menu.tsx";
import { Tag } from "../../ui/tag.tsx";
import { showToast } from "../../ui/overlays/toast.tsx";
import { Who } from "../../shift/log-book/log-entry-text.tsx";
import { OutingTag } from "../../outings/outing-tag.tsx";
import { CoveredBoxLabel } from "./covered-box-label.tsx";
import styles from "./medicines.module.css";
import { useConfirmDose } from "./use-confirm-dose.tsx";
import { useDoseText } from "./use-dose-text.ts";

export interface DoseRowProps {
  readonly dose: Dose;
  /** The list that contains it. */
  readonly among: readonly Dose[];
}

/** One dose: when, who, which box, and the possible answers. */
export function DoseRow({ dose, among }: DoseRowProps) {
  const { t } = useTranslation(["medicines", "vocab"]);
  const { dates } = useFormats();
  const { isIn, line } = useRowFocus();
  const today = useToday();
  const { at, day, person, label, name, said, state } = dose;
  const { about, when, saidAt, labels } = useDoseText(dose);
  const { answer, isPending } = useAnswer(dose, when);
  const { say: answerAsked, question } = useConfirmDose(dose, { among, about }, answer);
  const others = DoseOutcome.options
    .filter((outcome) => outcome !== (said === null ? "given" : said.outcome))
    .map((outcome) => ({
      id: outcome,
      label: t(`vocab:dose.${outcome}`),
      onPress: () => answerAsked(outcome),
    }));
  const back = { id: "open", label: t("medicines:takeBack"), onPress: () => answer(null) };
  return (
    <li className={classes(styles, "dose", state === "missed" && "missed")} {...line}>
      <span className={styles["time"]}>
        {at}
        {day === today ? null : <small>{dates.away(day, today)}</small>}
      </span>
      <span className={styles["who"]}>
        <span>
          <Who person={person} /> <OutingTag personId={person.id} />
        </span>
        <small>
          {label === null && name === null ? (
            t("medicines:gone")
          ) : (
            <CoveredBoxLabel
              text={[label ?? t("medicines:gone"), name]
                .filter((part) => part !== null)
                .join(" · ")}
              about={about}
              isIn={isIn}
            />
          )}
        </small>
      </span>
      {said === null ? (
        <span className={styles["state"]}>
          <Tag tone={state === "missed" ? "warn" : "plain"}>
            {t(`medicines:state.${state === "said" ? "due" : state}`)}
          </Tag>
        </span>
      ) : (
        <span className={styles["said"]}>
          {t("medicines:said", {
            outcome: t(`vocab:dose.${said.outcome}`),
            name: said.byName,
            time: saidAt,
          })}
        </span>
      )}
      {said === null && state !== "later" ? (
        <Button
          size="small"
          isPending={isPending}
          label={labels.give}
          onPress={() => answerAsked("given")}
        >
          {t("medicines:give")}
        </Button>
      ) : null}
      {state === "later" || dose.isStopped === true ? null : (
        <ActionMenu label={labels.menu} actions={said === null ? others : [...others, back]} />
      )}
      {question}
    </li>
  );
}

function useAnswer({ medicineId, day, at, person, label, said }: Dose, when: string) {
  const { t } = useTranslation(["medicines", "vocab"]);
  const { nameOf, isPrivate } = useNames();
  const undoing = useUndoCommand();
  const { mutateAsync, isPending } = useCommand("medicines.say");
  const answer = (outcome: DoseOutcome | null): void => {
    // In the handover a row may be gone, after undo, before a callback of its own would be called.
    void mutateAsync({ medicineId, day, at, outcome }).then(() => {
      if (outcome === null) {
        showToast({ text: t("medicines:undone") });
        return;
      }
      showToast({
        text: t(isPrivate || label === null ? "medicines:noted" : "medicines:notedOf", {
          name: nameOf(person),
          outcome: t(`vocab:dose.${outcome}`),
          time: when,
          label,
        }),
        // Undo restores the answer before a correction: a dose that was given is not due.
        undo: undoing(() => mutateAsync({ medicineId, day, at, outcome: said?.outcome ?? null })),
      });
    }, ignoreRefusal);
  };
  return { answer, isPending };
}

/** Whether a row has the focus: while names are hidden, it shows its content then, like a field. */
function useRowFocus() {
  const [isIn, setIn] = useState(false);
  const line = {
    onFocus: () => setIn(true),
    onBlur: ({ currentTarget, relatedTarget }: FocusEvent) => {
      if (!currentTarget.contains(relatedTarget)) setIn(false);
    },
  };
  return { isIn, line };
}
