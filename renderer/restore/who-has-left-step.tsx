import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ErasureOrderId } from "../../domain/retention/erasure-order.ts";
import type { ChangesFound, ErasureUndone } from "../../domain/restore/changes-since-backup.ts";
import type { CouldSignIn } from "../../domain/restore/restore-view.ts";
import type { UserId } from "../../domain/users/user.ts";
import { focusFirstProblem } from "../lib/focus-first-problem.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { useNamesList } from "./use-names-list.ts";
import { ThresholdActions, ThresholdTitle } from "../shell/signed-out-layout.tsx";
import { Button } from "../ui/button.tsx";
import { Checkbox } from "../ui/fields/checkbox-and-switch.tsx";
import { RadioGroup } from "../ui/fields/radio-group.tsx";
import { Notice } from "../ui/overlays/notice.tsx";
import styles from "./restore.module.css";

/** What two people decided before a restore. */
export interface Decided {
  readonly left: readonly UserId[];
  readonly erase: readonly ErasureOrderId[];
}

export interface WhoHasLeftStepProps {
  /** When the backup was made, in words. */
  readonly moment: string;
  readonly people: readonly CouldSignIn[];
  readonly since: ChangesFound;
  readonly onDecided: (decided: Decided) => void;
  readonly onBack: () => void;
}

type Answer = "erase" | "keep";

/**
 * A backup lets everyone in who could sign in when it was made, and knows nothing of what was decided since: whoever has left is named
 * here, and what was erased is asked file by file.
 */
export function WhoHasLeftStep({ moment, people, since, onDecided, onBack }: WhoHasLeftStepProps) {
  const { t } = useTranslation("backup");
  const { t: common } = useTranslation("common");
  const { t: vocab } = useTranslation("vocab");
  const { dates } = useFormats();
  const list = useNamesList();
  const isGood = since.state === "good";
  const removed: readonly UserId[] = isGood ? since.removed : [];
  const erasures: readonly ErasureUndone[] = isGood ? since.erasures : [];
  const [left, setLeft] = useState(removed);
  const [answers, setAnswers] = useState<ReadonlyMap<ErasureOrderId, Answer>>(new Map());
  const [isChecked, setChecked] = useState(false);
  const mark = (id: UserId, isOn: boolean) =>
    setLeft(isOn ? [...left, id] : left.filter((one) => one !== id));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        focusFirstProblem(event.currentTarget);
        setChecked(true);
        if (answers.size < erasures.length) return;
        const again = erasures.filter(({ id }) => answers.get(id) === "erase");
        onDecided({ left, erase: again.map(({ id }) => id) });
      }}
    >
      <ThresholdTitle lead={t("restore.leftLead", { moment })}>
        {t("restore.leftTitle")}
      </ThresholdTitle>
      <SinceNotice since={since} people={people} />
      <fieldset className={styles["people"]}>
        <legend>{t("restore.leftLegend")}</legend>
        {people.map(({ id, name, signInName, roles }) => (
          <Checkbox
            key={id}
            label={name}
            note={[
              signInName,
              ...roles.map((role) => vocab(`role.${role}`)),
              ...(removed.includes(id) ? [t("restore.wasRemoved")] : []),
            ].join(" · ")}
            isOn={left.includes(id)}
            isDisabled={removed.includes(id)}
            onChange={(isOn) => mark(id, isOn)}
          />
        ))}
      </fieldset>
      {erasures.map(({ id, number, erasedOn, decidedBy }) => (
        <div key={id} className={styles["erasure"]}>
          <RadioGroup
            label={t("restore.erasure", { number, day: dates.long(erasedOn) })}
            hint={t("restore.erasureHint", { names: list(decidedBy) })}
            choices={[
              { id: "erase", label: t("restore.eraseAgain") },
              { id: "keep", label: t("restore.bringBack"), note: t("restore.bringBackNote") },
            ]}
            value={answers.get(id) ?? null}
            problem={isChecked && !answers.has(id) ? t("restore.erasureMissing") : null}
            onChange={(answer: Answer) => setAnswers(new Map([...answers, [id, answer]]))}
          />
        </div>
      ))}
      <ThresholdActions
        back={
          <Button kind="quiet" onPress={onBack}>
            {common("back")}
          </Button>
        }
      >
        <Button kind="primary" size="large" type="submit">
          {left.length === 0 ? t("restore.nobodyLeft") : t("restore.leave", { count: left.length })}
        </Button>
      </ThresholdActions>
    </form>
  );
}

/** What the stick says of the time after the backup, and how far it is believed. */
function SinceNotice({ since, people }: Pick<WhoHasLeftStepProps, "since" | "people">) {
  const { t } = useTranslation("backup");
  const { dates } = useFormats();
  const list = useNamesList();
  if (since.state !== "good")
    return (
      <Notice
        tone={since.state === "forged" ? "bad" : "warn"}
        title={t(`restore.since.${since.state}`)}
      >
        {t(`restore.since.${since.state}Text`)}
      </Notice>
    );
  const { at, by, closed, added, hidden } = since;
  const namesOf = (ids: readonly UserId[]) =>
    list(people.filter(({ id }) => ids.includes(id)).map(({ name }) => name));
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const said = [
    ...(closed.length > 0 ? [t("restore.since.closed", { names: namesOf(closed) })] : []),
    ...(hidden > 0 ? [t("restore.since.hidden", { count: hidden })] : []),
    ...(added.length > 0 ? [t("restore.since.added", { names: list(added) })] : []),
  ];
  return (
    <Notice tone="info" title={t("restore.since.good", { moment: dates.moment(at, zone) })}>
      <p>{t("restore.since.goodText", { name: by })}</p>
      {said.length === 0 ? null : (
        <ul>
          {said.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
