/** After a refusal, focuses the first field with a problem once the problem is rendered. */
export function focusFirstProblem(form: Element | null): void {
  requestAnimationFrame(() => {
    const field = form?.querySelector<HTMLElement>(fieldsWithProblem);
    if (field === null || field === undefined) return;
    showWhole(field);
    field.focus();
  });
}

/** Scrolls the field and its message into view: the bar at the foot of a page may cover either. */
export function showWhole(field: Element): void {
  wholeOf(field).scrollIntoView({ block: "nearest" });
}

/** The input is marked as well as the box around it: the message is beside them, in the outermost element. */
function wholeOf(field: Element): Element {
  const around = field.parentElement?.closest("[data-invalid]");
  return around === null || around === undefined ? field : wholeOf(around);
}

/** Inputs and buttons of any kind of field; not the ones that only increment it. */
const fieldsWithProblem =
  "[data-invalid] :is(input, textarea, [role=spinbutton], button:not([tabindex='-1']))";
