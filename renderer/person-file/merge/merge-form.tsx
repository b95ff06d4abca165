import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type {
  Choices,
  Comparison,
  FileToMerge,
  Side,
} from "../../../domain/person-file/merge-files.ts";
import { type PersonId, sureNationality } from "../../../domain/people/person.ts";
import { QueryBoundary } from "../../shell/query-boundary.tsx";
import { useNames } from "../../shell/privacy-mode-provider.tsx";
import { RefusalNotice } from "../../shell/refusal-notice.tsx";
import { useProcedure, useCommand } from "../../lib/api.ts";
import { sentenceFor } from "../../lib/error-sentences.ts";
import { Button } from "../../ui/button.tsx";
import { Card, Facts } from "../../ui/card.tsx";
import { Segmented } from "../../ui/fields/radio-group.tsx";
import { ConfirmDialog } from "../../ui/overlays/dialog.tsx";
import { Notice } from "../../ui/overlays/notice.tsx";
import { showToast } from "../../ui/overlays/toast.tsx";
import styles from "./merge.module.css";
import { useMergeWords } from "./use-merge-words.ts";

export interface MergeFormProps {
  readonly pair: readonly [PersonId, PersonId];
  readonly onBack: () => void;
}

/** Both files side by side: which one stays, and which values where they differ. */
export function MergeForm({ pair: [first, second], onBack }: MergeFormProps) {
  const [isSwapped, setSwapped] = useState(false);
  const [keptId, mergedId] = isSwapped ? [second, first] : [first, second];
  const comparison = useProcedure("merging.compare", { keptId, mergedId }, { keepsPrevious: true });
  return (
    <QueryBoundary answer={comparison} lines={8}>
      {(value) => (
        <Compared
          key={value.kept.card.id}
          comparison={value}
          onSwap={() => setSwapped(!isSwapped)}
          onBack={onBack}
        />
      )}
    </QueryBoundary>
  );
}

interface ComparedProps {
  readonly comparison: Comparison;
  readonly onSwap: () => void;
  readonly onBack: () => void;
}

function Compared({ comparison, onSwap, onBack }: ComparedProps) {
  const { t } = useTranslation("merge");
  const { t: errors } = useTranslation("errors");
  const { nameOf } = useNames();
  const { kept, merged, cannot } = comparison;
  const [take, setTake] = useState<Choices>(() => proposed(kept, merged));
  const [isAsking, setAsking] = useState(false);
  const label = ({ card }: FileToMerge) => t("fileOf", { number: card.number, name: nameOf(card) });
  return (
    <div className={styles["form"]}>
      {cannot === null ? null : (
        <Notice tone="warn" title={t("cannot")}>
          {sentenceFor({ type: cannot }, errors)}
        </Notice>
      )}
      <Card title={t("whichStays")} isPadded>
        <Segmented
          label={t("stays")}
          hint={t("staysHint", { number: merged.card.number })}
          choices={[
            { id: "kept", label: label(kept) },
            { id: "merged", label: label(merged) },
          ]}
          value="kept"
          onChange={(side) => {
            if (side === "merged") onSwap();
          }}
        />
      </Card>
      <Values kept={kept} merged={merged} take={take} onTake={setTake} />
      <Card title={t("together")} aside={t("togetherAside")}>
        <Together kept={kept} merged={merged} />
      </Card>
      <div className={styles["actions"]}>
        <Button onPress={onBack}>{t("back")}</Button>
        <Button kind="primary" isDisabled={cannot !== null} onPress={() => setAsking(true)}>
          {t("merge")}
        </Button>
      </div>
      {isAsking ? (
        <Confirm comparison={comparison} take={take} onClose={() => setAsking(false)} />
      ) : null}
    </div>
  );
}

interface ValuesProps {
  readonly kept: FileToMerge;
  readonly merged: FileToMerge;
  readonly take: Choices;
  readonly onTake: (take: Choices) => void;
}

/** Values of which only one can stay. Equal values are not asked about. */
function Values({ kept, merged, take, onTake }: ValuesProps) {
  const { t } = useTranslation("merge");
  const { valuesOf } = useMergeWords();
  const [ours, theirs] = [valuesOf(kept), valuesOf(merged)];
  const fields = (Object.keys(take) as (keyof Choices)[]).filter(
    (field) => ours[field] !== theirs[field],
  );
  if (fields.length === 0) return null;
  return (
    <Card title={t("differs")} aside={t("differsAside")} isPadded>
      {fields.map((field) => (
        <Segmented
          key={field}
          label={t(`field.${field}`)}
          choices={[
            { id: "kept", label: ours[field] },
            { id: "merged", label: theirs[field] },
          ]}
          value={take[field]}
          onChange={(side) => onTake({ ...take, [field]: side })}
        />
      ))}
    </Card>
  );
}

function Together({ kept, merged }: Pick<ValuesProps, "kept" | "merged">) {
  const { t } = useTranslation("merge");
  const { listsOf } = useMergeWords();
  const facts = [
    ...listsOf(kept, merged).filter(({ value }) => value !== ""),
    { name: t("pastStays"), value: String(kept.stays + merged.stays) },
    { name: t("pastTracks"), value: String(kept.tracks + merged.tracks) },
    { name: t("else"), value: t("elseText") },
  ];
  return <Facts facts={facts} />;
}

interface ConfirmProps {
  readonly comparison: Comparison;
  readonly take: Choices;
  readonly onClose: () => void;
}

function Confirm({ comparison: { kept, merged }, take, onClose }: ConfirmProps) {
  const { t } = useTranslation("merge");
  const navigate = useNavigate();
  const merge = useCommand("merging.merge");
  const numbers = { kept: kept.card.number, merged: merged.card.number };
  const run = async () => {
    await merge
      .mutateAsync({
        keptId: kept.card.id,
        keptVersion: kept.card.version,
        mergedId: merged.card.id,
        mergedVersion: merged.card.version,
        take,
      })
      .then(
        ({ id }) => {
          showToast({ text: t("done", numbers) });
          void navigate({ to: "/people/$id", params: { id } });
        },
        () => undefined,
      );
  };
  return (
    <ConfirmDialog
      title={t("sure", numbers)}
      isOpen
      onClose={onClose}
      confirm={t("merge")}
      isPending={merge.isPending}
      onConfirm={() => void run()}
    >
      <RefusalNotice error={merge.error} />
      <p>{t("sureText", numbers)}</p>
    </ConfirmDialog>
  );
}

/** Where only the other file has a value, it is proposed. */
function proposed(kept: FileToMerge, merged: FileToMerge): Choices {
  const from = (isEmpty: boolean): Side => (isEmpty ? "merged" : "kept");
  return {
    name: from(kept.card.name === null && merged.card.name !== null),
    sex: from(kept.card.sex === "unknown"),
    age: from(kept.card.age.basis !== "born" && merged.card.age.basis === "born"),
    nationality: from(
      sureNationality(kept.card) === null &&
        (kept.card.nationality === null || sureNationality(merged.card) !== null),
    ),
    birthPlace: from(kept.identity.birthPlace === ""),
    helpNeeded: from(kept.card.helpNeeded === ""),
  };
}
