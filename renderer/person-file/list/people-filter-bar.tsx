import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import {
  everyoneIn,
  type FiltersKept,
  isSameFilter,
  nobody,
  type PeopleFilter,
  PeoplePhase,
  PeopleState,
  ResidencePhase,
} from "../../../domain/person-file/people-list.ts";
import { Phase } from "../../../domain/residence/residence-record.ts";
import { UserId } from "../../../domain/users/user.ts";
import { useSession } from "../../shell/user-session.ts";
import { useProcedure, useCommand } from "../../lib/api.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { Button } from "../../ui/button.tsx";
import { Segmented } from "../../ui/fields/radio-group.tsx";
import { Select } from "../../ui/fields/select.tsx";
import { TextField } from "../../ui/fields/text-field.tsx";
import styles from "./people.module.css";
import { SaveFilterPanel } from "./save-filter-panel.tsx";

export interface PeopleFilterBarProps {
  readonly filter: PeopleFilter;
  readonly saved: FiltersKept["saved"];
  readonly text: string;
  readonly onFilter: (filter: PeopleFilter) => void;
  readonly onText: (text: string) => void;
}

/** Above the list: status, name, and further filters. */
export function PeopleFilterBar({ filter, saved, text, onFilter, onText }: PeopleFilterBarProps) {
  const { t } = useTranslation("people");
  return (
    <div className={styles["tools"]}>
      <div className={styles["line"]}>
        <Segmented
          label={t("show")}
          hidesLabel
          choices={PeopleState.options.map((id) => ({ id, label: t(`state.${id}`) }))}
          value={filter.filter}
          onChange={(state) => onFilter({ ...filter, filter: state })}
        />
      </div>
      <div className={styles["line"]}>
        <div className={styles["search"]}>
          <TextField
            label={t("search")}
            placeholder={t("search")}
            hidesLabel
            value={text}
            onChange={onText}
          />
        </div>
        <WorkerSelect filter={filter} onFilter={onFilter} />
        <PhaseSelect filter={filter} onFilter={onFilter} />
        <ResidenceSelect filter={filter} onFilter={onFilter} />
        <LanguageSelect filter={filter} onFilter={onFilter} />
      </div>
      <Saved filter={filter} saved={saved} onFilter={onFilter} />
    </div>
  );
}

type Part = Pick<PeopleFilterBarProps, "filter" | "onFilter">;

const any = "any";

function WorkerSelect({ filter, onFilter }: Part) {
  const { t } = useTranslation("people");
  const { me } = useSession();
  const workers = useProcedure("assistance.workers", {});
  const others = (workers.data ?? []).filter(({ id }) => id !== me.id);
  const isWorker = others.length !== workers.data?.length;
  return (
    <div className={styles["choice"]}>
      <Select
        label={t("worker")}
        hidesLabel
        options={[
          { id: any, label: t("everyWorker") },
          ...(isWorker ? [{ id: me.id, label: t("myPeople") }] : []),
          ...others.map(({ id, name }) => ({ id, label: name })),
          { id: nobody, label: t("noWorker") },
        ]}
        value={filter.worker ?? any}
        onChange={(id) => {
          const worker = id === any ? null : id === nobody ? nobody : UserId.parse(id);
          onFilter({ ...filter, worker });
        }}
      />
    </div>
  );
}

function PhaseSelect({ filter, onFilter }: Part) {
  const { t } = useTranslation("people");
  return (
    <div className={styles["choice"]}>
      <Select
        label={t("phase")}
        hidesLabel
        options={[
          { id: any, label: t("everyPhase") },
          ...PeoplePhase.options.map((id) => ({ id, label: t(`phases.${id}`) })),
        ]}
        value={filter.phase ?? any}
        onChange={(id) => onFilter({ ...filter, phase: id === any ? null : PeoplePhase.parse(id) })}
      />
    </div>
  );
}

/** Only for users with the office compartment. */
function ResidenceSelect({ filter, onFilter }: Part) {
  const { t } = useTranslation(["people", "residence"]);
  const { me } = useSession();
  if (!me.holds.includes("office")) return null;
  return (
    <div className={styles["choice"]}>
      <Select
        label={t("residence")}
        hidesLabel
        options={[
          { id: any, label: t("everyResidence") },
          ...Phase.options.map((id) => ({ id, label: t(`residence:phase.${id}`) })),
          { id: "none", label: t("noResidence") },
        ]}
        value={filter.residence ?? any}
        onChange={(id) => {
          onFilter({ ...filter, residence: id === any ? null : ResidencePhase.parse(id) });
        }}
      />
    </div>
  );
}

function LanguageSelect({ filter, onFilter }: Part) {
  const { t } = useTranslation("people");
  const words = useFormats();
  const languages = useMemo(() => words.languages(), [words]);
  return (
    <div className={styles["choice"]}>
      <Select
        label={t("language")}
        hidesLabel
        options={[{ id: any, label: t("everyLanguage") }, ...languages]}
        value={filter.language ?? any}
        onChange={(id) => onFilter({ ...filter, language: id === any ? null : id })}
      />
    </div>
  );
}

/** The user's saved filters, and saving this one. */
function Saved({ filter, saved, onFilter }: Part & Pick<PeopleFilterBarProps, "saved">) {
  const { t } = useTranslation("people");
  const [isSaving, setSaving] = useState(false);
  const remove = useCommand("filters.remove");
  const current = saved.find((one) => isSameFilter(one.filter, filter));
  const isPlain = isSameFilter(filter, everyoneIn(filter.filter));
  if (saved.length === 0 && isPlain) return null;
  return (
    <div className={styles["line"]} role="group" aria-label={t("mine")}>
      {saved.map((one) => (
        <Button
          key={one.name}
          size="small"
          isPressed={one === current}
          onPress={() => onFilter(one.filter)}
        >
          {one.name}
        </Button>
      ))}
      {current === undefined && !isPlain ? (
        <Button kind="quiet" size="small" onPress={() => setSaving(true)}>
          {t("keep")}
        </Button>
      ) : null}
      {current === undefined ? null : (
        <Button kind="quiet" size="small" onPress={() => remove.mutate({ name: current.name })}>
          {t("forget", { name: current.name })}
        </Button>
      )}
      {isSaving ? <SaveFilterPanel filter={filter} onClose={() => setSaving(false)} /> : null}
    </div>
  );
}
