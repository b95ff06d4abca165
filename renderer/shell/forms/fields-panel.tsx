import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Input, ProcedureName } from "../../../domain/api/index.ts";
import type { DraftSpot } from "../../../domain/drafts/draft.ts";
import { showToast } from "../../ui/overlays/toast.tsx";
import { DraftProvider, type Writing } from "../draft-provider.tsx";
import { FieldList } from "./field-list.tsx";
import { FormPanel } from "./form-panel.tsx";
import { useDraftedForm } from "./use-drafted-form.ts";
import { usePanelForm } from "./use-panel-form.ts";
import styles from "./form-panel.module.css";
import { type Field, type Filled, FormValues } from "./form-values.ts";

export interface FieldsPanelProps<N extends ProcedureName> {
  readonly procedure: N;
  readonly spot: DraftSpot;
  /** The version of the record being changed; 0 for a new one. */
  readonly version: number;
  readonly title: string;
  readonly submit?: string;
  /** What the user should know before writing. */
  readonly lead?: ReactNode | ((typed: FormValues) => ReactNode);
  readonly start: FormValues;
  /** May depend on what is already chosen. */
  readonly fieldsOf: (typed: FormValues) => readonly Field[];
  readonly read: (typed: FormValues, fields: readonly Field[]) => Filled<Input<N>>;
  /** The toast when it is done. */
  readonly done?: string;
  readonly onClose: () => void;
}

/** A form of a few fields: what is typed survives a lock, and is restored when the command is refused. */
export function FieldsPanel<N extends ProcedureName>(props: FieldsPanelProps<N>) {
  return (
    <DraftProvider
      spot={props.spot}
      version={props.version}
      schema={FormValues}
      start={props.start}
    >
      {(writing) => <Filling {...props} writing={writing} />}
    </DraftProvider>
  );
}

function Filling<N extends ProcedureName>({
  writing,
  fieldsOf,
  read,
  ...props
}: FieldsPanelProps<N> & { readonly writing: Writing<FormValues> }) {
  const { t } = useTranslation();
  const { value, change, draft, notice } = writing;
  const fields = fieldsOf(value);
  const { input, problems } = read(value, fields);
  const lead = typeof props.lead === "function" ? props.lead(value) : props.lead;
  const done = props.done ?? t("fields.noted");
  const form = useDraftedForm(
    usePanelForm(props.procedure, {
      input,
      onClose: props.onClose,
      onDone: () => showToast({ text: done }),
    }),
    draft,
    input !== null,
  );
  return (
    <FormPanel
      form={form}
      title={props.title}
      {...(props.submit === undefined ? {} : { submit: props.submit })}
    >
      {notice}
      {lead === undefined ? null : <p className={styles["lead"]}>{lead}</p>}
      <FieldList
        fields={fields}
        typed={value}
        onChange={change}
        problems={form.isTried ? problems : noProblems}
      />
    </FormPanel>
  );
}

const noProblems: ReadonlySet<string> = new Set();
