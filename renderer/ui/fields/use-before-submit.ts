import { useEffect, useEffectEvent, type RefObject } from "react";
import { flushSync } from "react-dom";
import { focusFirstProblem, showWhole } from "../../lib/focus-first-problem.ts";

/**
 * A submit from within the field comes without a blur: what was typed is committed first, and invalid input holds the form
 * back.
 */
export function useBeforeSend(box: RefObject<HTMLElement | null>, settle: () => void): void {
  const beforeSend = useEffectEvent((event: Event) => {
    const form = event.target;
    if (!(form instanceof Element) || !form.contains(box.current)) return;
    flushSync(settle);
    if (!(box.current?.closest("[data-refused]") instanceof Element)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (box.current.contains(document.activeElement)) showWhole(box.current);
    else focusFirstProblem(form);
  });
  useEffect(() => {
    document.addEventListener("submit", beforeSend, true);
    return () => document.removeEventListener("submit", beforeSend, true);
  }, []);
}
