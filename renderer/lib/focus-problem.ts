/** After a refusal the first field with a problem takes the focus, once the problem is drawn. */
export function focusProblem(form: Element | null): void {
  requestAnimationFrame(() => {
    const field = form?.querySelector<HTMLElement>(fieldsWithProblem);
    if (field === null || field === undefined) return;
    showWhole(field);
    field.focus();
  });
}

/** The field with its sentence: the bar at the foot of a page may lie over either. */
export function showWhole(field: Element): void {
  wholeOf(field).scrollIntoView({ block: "nearest" });
}

/** What one types into is marked as well, and the box around it: the sentence is beside them, in the outermost. */
function wholeOf(field: Element): Element {
  const around = field.parentElement?.closest("[data-invalid]");
  return around === null || around === undefined ? field : wholeOf(around);
}

/** What one types into or presses, of whatever kind the field is; not what only steps through it. */
const fieldsWithProblem =
  "[data-invalid] :is(input, textarea, [role=spinbutton], button:not([tabindex='-1']))";
