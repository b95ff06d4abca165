import * as z from "zod";
import type { ReactNode } from "react";
import type { Input, ProcedureName } from "../../domain/api/index.ts";
import { DraftProvider, type Writing } from "../shell/draft-provider.tsx";
import { FormPanel } from "../shell/forms/form-panel.tsx";
import { useDraftedForm } from "../shell/forms/use-drafted-form.ts";
import { usePanelForm } from "../shell/forms/use-panel-form.ts";
import { TextField } from "../ui/fields/text-field.tsx";
import { showToast } from "../ui/overlays/toast.tsx";
import { draftKey } from "./draft-key.ts";

export interface TextPanelProps<N extends ProcedureName> {
  readonly procedure: N;
  /** Distinguishes drafts, as `wrongSpot` takes it. */
  readonly object: string;
  /** The version of the record that contains the text already; 0 for a new one. */
  readonly version: number;
  readonly start: string;
  readonly title: string;
  readonly label: string;
  readonly hint: string;
  readonly missing: string;
  readonly maxLength: number;
  readonly done: string;
  readonly inputOf: (text: string, version: number) => Input<N>;
  readonly onClose: () => void;
}

const Written = z.strictObject({ text: z.string() });
type Written = z.infer<typeof Written>;

/** One text about what went wrong, saved as a draft while it is typed. */
export function TextPanel<N extends ProcedureName>(props: TextPanelProps<N>): ReactNode {
  return (
    <DraftProvider
      spot={draftKey(props.object)}
      version={props.version}
      schema={Written}
      start={{ text: props.start }}
    >
      {(writing) => <OneText {...props} writing={writing} />}
    </DraftProvider>
  );
}

function OneText<N extends ProcedureName>({
  writing,
  ...props
}: TextPanelProps<N> & { readonly writing: Writing<Written> }) {
  const { value, version, change, draft, notice } = writing;
  const input = value.text.trim() === "" ? null : props.inputOf(value.text, version);
  const form = useDraftedForm(
    usePanelForm(props.procedure, {
      input,
      onClose: props.onClose,
      onDone: () => showToast({ text: props.done }),
    }),
    draft,
    input !== null,
  );
  return (
    <FormPanel form={form} title={props.title}>
      {notice}
      <TextField
        label={props.label}
        hint={props.hint}
        value={value.text}
        onChange={(text) => change({ text })}
        maxLength={props.maxLength}
        isLong
        problem={form.isTried && input === null ? props.missing : null}
        autoFocus
      />
    </FormPanel>
  );
}
