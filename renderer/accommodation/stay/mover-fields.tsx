import { useTranslation } from "react-i18next";
import type { PanelForm } from "../../shell/forms/use-panel-form.ts";
import { Notice } from "../../ui/overlays/notice.tsx";
import type { Option } from "../../ui/fields/option-list.tsx";
import { Select } from "../../ui/fields/select.tsx";
import { useStepProblem } from "../timeline/planned-move-lines.tsx";
import type { Resident } from "./resident.ts";
import { type Mover, problemsIn } from "./use-family.ts";

/** The chosen bed of each mover, by stay. */
export type Chosen = Readonly<Record<string, string>>;

export interface MoverFieldsProps {
  readonly form: PanelForm;
  readonly resident: Resident;
  readonly movers: readonly Mover[];
  readonly beds: readonly Option[];
  readonly chosen: Chosen;
  readonly onChoose: (chosen: Chosen) => void;
  readonly hasFocus?: boolean;
}

/** A bed for each of those who move, none chosen twice; a problem is shown beside the field. */
export function MoverFields(props: MoverFieldsProps) {
  const { form, resident, movers, beds, chosen, onChoose, hasFocus = false } = props;
  const { t } = useTranslation("timeline");
  const { t: house } = useTranslation("house");
  const problem = useStepProblem();
  const refused = problemsIn(form);
  return movers.map(({ stayId, name }) => {
    const bedId = chosen[stayId];
    const isThere = beds.some(({ id }) => id === bedId);
    const inTheWay = refused.find((one) => one.stayId === stayId)?.problem;
    const missing = form.isTried && !isThere ? house("pickOne") : null;
    return (
      <Select
        key={stayId}
        label={movers.length === 1 ? house("moveTo") : t("newBedOf", { name })}
        hint={stayId === resident.stayId ? house("moveHint", { bed: resident.place }) : undefined}
        options={beds.filter(({ id }) => bedId === id || !Object.values(chosen).includes(id))}
        value={isThere ? (bedId ?? null) : null}
        onChange={(id) => {
          form.forgetRefusal();
          onChoose({ ...chosen, [stayId]: id });
        }}
        problem={inTheWay === undefined ? missing : problem(inTheWay)}
        autoFocus={hasFocus && stayId === resident.stayId}
      />
    );
  });
}

/** Shown before the user looks for a third bed where only two are free. */
export function FewerBeds({ free, people }: { readonly free: number; readonly people: number }) {
  const { t } = useTranslation("timeline");
  return free === 0 || free >= people ? null : (
    <Notice tone="warn">{t("fewerBeds", { count: free, people })}</Notice>
  );
}

/** The moves whose chosen bed is still offered. */
export const movesOf = (movers: readonly Mover[], beds: readonly Option[], chosen: Chosen) =>
  movers.flatMap(({ stayId }) => {
    const bedId = chosen[stayId];
    return bedId !== undefined && beds.some(({ id }) => id === bedId) ? [{ stayId, bedId }] : [];
  });
