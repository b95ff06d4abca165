import { useState } from "react";
import { useTranslation } from "react-i18next";
import type {
  PrintedTurn,
  ChorePrintoutContent,
} from "../../../domain/daily-life/chore-week-view.ts";
import { useNames } from "../../shell/privacy-mode-provider.tsx";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { Button } from "../../ui/button.tsx";
import { ComboBox } from "../../ui/fields/combo-box.tsx";
import styles from "./assignment-panel.module.css";
import { useTaskName } from "./use-task-name.ts";

export interface SwapPartProps {
  readonly week: ChorePrintoutContent;
  readonly turn: PrintedTurn;
  readonly isBusy: boolean;
  readonly onSwap: (withTurn: PrintedTurn) => void;
}

/** Two residents swap turns: each keeps one. */
export function SwapTurnsSection({ week, turn, isBusy, onSwap }: SwapPartProps) {
  const { t } = useTranslation("together");
  const { dates } = useFormats();
  const { nameOf } = useNames();
  const taskName = useTaskName();
  const [chosen, setChosen] = useState<string | null>(null);
  const others = week.turns.filter(
    ({ personId, outcome, day, needsOther }) =>
      personId !== turn.personId && outcome === null && day >= week.today && !needsOther,
  );
  if (others.length === 0) return null;
  const options = others.flatMap(({ id, personId, taskId, day }) => {
    const person = week.people.find((one) => one.id === personId);
    const task = week.tasks.find((one) => one.id === taskId);
    if (person === undefined || task === undefined) return [];
    return [{ id, label: nameOf(person), note: `${taskName(task)}, ${dates.dayOfWeek(day)}` }];
  });
  const other = others.find(({ id }) => id === chosen);
  return (
    <section className={styles["part"]}>
      <h3>{t("turn.swap")}</h3>
      <div className={styles["swap"]}>
        <ComboBox
          label={t("turn.swapWith")}
          options={options}
          value={chosen}
          onChange={setChosen}
          hidesLabel
          placeholder={t("turn.swapPlaceholder")}
        />
        <Button
          isPending={isBusy}
          isDisabled={other === undefined}
          onPress={() => {
            if (other !== undefined) onSwap(other);
          }}
        >
          {t("turn.swapDo")}
        </Button>
      </div>
    </section>
  );
}
