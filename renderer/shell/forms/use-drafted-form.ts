import { useEffect } from "react";
import type { KeptDraft } from "./use-draft.ts";
import type { PanelForm } from "./use-panel-form.ts";

/**
 * A panel with a draft: the draft is deleted with the command, and restored when that is refused. `isReady` says that there is
 * an input to send.
 */
export function useDraftedForm(form: PanelForm, draft: KeptDraft, isReady: boolean): PanelForm {
  const { refusal } = form;
  const { resume } = draft;
  useEffect(() => {
    if (refusal !== null) resume();
  }, [refusal, resume]);
  return {
    ...form,
    isKept: true,
    submit: () => {
      if (isReady) draft.settle();
      form.submit();
    },
  };
}
