import { useId, useState } from "react";
import type { Input, Output, ProcedureName } from "../../../domain/api/index.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import { useCommand, type Refusal } from "../../lib/api.ts";
import { focusFirstProblem } from "../../lib/focus-first-problem.ts";

export interface PanelFormWishes<N extends ProcedureName> {
  /** The input to send; null while something is missing or wrong. */
  readonly input: Input<N> | null;
  readonly onClose: () => void;
  /** Called after it was done and the panel closed: shows a toast, with undo where possible. */
  readonly onDone: (output: Output<N>) => void;
  /** Refusals that a field shows as its own problem: see `beside`. */
  readonly besideFields?: readonly AppError["type"][];
  /** What is typed is saved as a draft, and restored when the panel opens again. */
  readonly isKept?: boolean;
}

export interface PanelForm {
  readonly id: string;
  /** It has been submitted once: fields show what is missing in them. */
  readonly isTried: boolean;
  readonly isPending: boolean;
  /** Nothing that is typed is lost when it closes. */
  readonly isKept: boolean;
  /** Shown at the foot of the panel. */
  readonly refusal: Refusal | null;
  /** Shown at the field it is about. */
  readonly beside: AppError["type"] | null;
  /** Called when that field is changed. */
  readonly forgetRefusal: () => void;
  readonly submit: () => void;
  readonly onClose: () => void;
}

/**
 * The state of a `FormPanel`: its command, whether it was submitted, its refusal. The panel stays open, with everything typed,
 * until the command succeeds.
 *
 * @example
 * const form = usePanelForm("beds.close", {
 *   input: from === null || reason === "" ? null : { bedId, from, until, reason },
 *   onClose,
 *   onDone: () => showToast({ text: t("closedNow", { bed }) }),
 * });
 * return (
 *   <FormPanel form={form} title={t("closePanel", { bed })} submit={t("closeDo")}>
 *     <TextField label={t("reason")} value={reason} onChange={setReason}
 *       problem={form.isTried && reason === "" ? t("reasonMissing") : null} autoFocus />
 *   </FormPanel>
 * );
 */
export function usePanelForm<N extends ProcedureName>(
  name: N,
  { input, onClose, onDone, besideFields = [], isKept = false }: PanelFormWishes<N>,
): PanelForm {
  const id = useId();
  const [isTried, setTried] = useState(false);
  const command = useCommand(name);
  const { error, isPending } = command;
  const isBeside = error !== null && besideFields.includes(error.reason.type);
  const submit = () => {
    setTried(true);
    if (input === null || isPending) return;
    // The panel may be unmounted by the result before a callback of its own would be called.
    void command.mutateAsync(input).then(
      (output) => {
        onClose();
        onDone(output);
      },
      () => focusFirstProblem(document.getElementById(id)),
    );
  };
  return {
    id,
    isTried,
    isPending,
    isKept,
    refusal: isBeside ? null : error,
    beside: isBeside ? error.reason.type : null,
    forgetRefusal: command.reset,
    submit,
    onClose,
  };
}
