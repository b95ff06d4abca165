import { type ReactNode, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type * as z from "zod";
import type { PersonId } from "../../domain/people/person.ts";
import type { Input, ProcedureName } from "../../domain/api/index.ts";
import type { DraftSpot } from "../../domain/drafts/draft.ts";
import type { SectionView } from "../../domain/intake/intake-view.ts";
import type { SectionState } from "../../domain/intake/intake.ts";
import { Form } from "../shell/forms/form.tsx";
import { RefusalNotice } from "../shell/refusal-notice.tsx";
import { type LeftHere, useUnfinishedDraft } from "../shell/forms/use-unfinished-draft.ts";
import { type OutdatedDrafts, useOutdatedDrafts } from "../shell/forms/use-outdated-drafts.tsx";
import { useCommand } from "../lib/api.ts";
import { useDraft } from "../shell/forms/use-draft.ts";
import { focusFirstProblem } from "../lib/focus-first-problem.ts";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Notice } from "../ui/overlays/notice.tsx";
import { showToast } from "../ui/overlays/toast.tsx";
import styles from "./intake.module.css";
import { NotAskedPanel } from "./not-asked-panel.tsx";

export interface FieldsProps<T> {
  readonly value: T;
  readonly change: (part: Partial<T>) => void;
  /** It has been submitted once: fields show what is missing in them. */
  readonly isTried: boolean;
}

export interface SectionFormProps<T, N extends ProcedureName> {
  readonly personId: PersonId;
  readonly seen: SectionView;
  readonly aside: string;
  /** The schema of the draft; a draft that does not match is not restored. Defined outside of the component. */
  readonly schema: z.ZodType<T>;
  /** The saved values, as the form shows them. */
  readonly saved: T;
  readonly procedure: N;
  /** The input; null while something is missing or wrong. */
  readonly inputOf: (value: T, state: SectionState) => Input<N> | null;
  readonly fields: (props: FieldsProps<T>) => ReactNode;
}

/**
 * The form of one section of the intake. What is typed is stored as a draft under the author's key until it is saved; what a
 * colleague saved meanwhile is shown first, and the draft is offered again.
 */
export function SectionForm<T, N extends ProcedureName>(props: SectionFormProps<T, N>) {
  const { personId, seen, schema } = props;
  // Each version is another form: the draft over the previous one is saved as the form closes.
  const [spot] = useState<DraftSpot>({ kind: "intake", personId, object: seen.section });
  const left = useUnfinishedDraft(spot, schema);
  return left === undefined ? null : <Restoring {...props} spot={spot} left={left} />;
}

type RestoringProps<T, N extends ProcedureName> = SectionFormProps<T, N> & {
  readonly spot: DraftSpot;
  readonly left: LeftHere<T>;
};

function Restoring<T, N extends ProcedureName>({ left, ...props }: RestoringProps<T, N>) {
  const { spot, saved, seen } = props;
  const { restored } = left;
  const isOvertaken = restored !== null && restored.version !== seen.version;
  const own = useOutdatedDrafts({ spot, left, saved, isOvertaken });
  return <Filling key={own.key} {...props} own={own} />;
}

type FillingProps<T, N extends ProcedureName> = SectionFormProps<T, N> & {
  readonly spot: DraftSpot;
  readonly own: OutdatedDrafts<T>;
};

function Filling<T, N extends ProcedureName>(props: FillingProps<T, N>) {
  const { personId, seen, spot, own, procedure, inputOf, fields } = props;
  const { t } = useTranslation("intake");
  const id = useId();
  const [start] = useState(own.start);
  const [value, setValue] = useState(start);
  const [isTried, setTried] = useState(false);
  const draft = useDraft({ spot, version: seen.version, start, value, beside: own.beside });
  const command = useCommand(procedure);

  const send = (state: SectionState) => {
    setTried(true);
    const input = inputOf(value, state);
    if (command.isPending) return;
    if (input === null) {
      focusFirstProblem(document.getElementById(id));
      return;
    }
    draft.settle();
    // The next version is another form: this one is unmounted before a callback of its own would be called.
    void command.mutateAsync(input).then(() => showToast({ text: t("saved") }), draft.resume);
  };
  const isWrong = isTried && inputOf(value, { kind: "begun" }) === null;

  return (
    <Card title={t(`sections.${seen.section}`)} aside={props.aside}>
      <Form id={id} className={styles["form"]} onSubmit={() => send({ kind: "begun" })}>
        {own.notice({ draft, version: seen.version, whole: () => value })}
        {fields({
          value,
          change: (part) => setValue((before) => ({ ...before, ...part })),
          isTried,
        })}
        {isWrong ? <Notice tone="bad">{t("wrong")}</Notice> : null}
        <RefusalNotice error={command.error} />
      </Form>
      <footer className={styles["foot"]}>
        <NotAsked personId={personId} seen={seen} />
        <Button type="submit" form={id} isPending={command.isPending}>
          {t("save")}
        </Button>
        <Button kind="primary" isPending={command.isPending} onPress={() => send({ kind: "done" })}>
          {t("done")}
        </Button>
      </footer>
    </Card>
  );
}

export interface NotAskedProps {
  readonly personId: PersonId;
  readonly seen: SectionView;
}

/** Leaves a section out, with the reason. */
export function NotAsked({ personId, seen }: NotAskedProps) {
  const { t } = useTranslation("intake");
  const [isOpen, setOpen] = useState(false);
  const { state } = seen;
  return (
    <span className={styles["push"]}>
      <Button kind="quiet" onPress={() => setOpen(true)}>
        {t("notAsk")}
      </Button>
      {state?.kind === "not-asked" ? (
        <span className={styles["quiet"]}> {t(`why.${state.why}`)}</span>
      ) : null}
      {isOpen ? (
        <NotAskedPanel personId={personId} seen={seen} onClose={() => setOpen(false)} />
      ) : null}
    </span>
  );
}
