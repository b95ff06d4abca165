/** After a refusal the first field with a problem takes the focus, once the problem is drawn. */
export function focusProblem(form: Element | null): void {
  requestAnimationFrame(() => {
    form?.querySelector<HTMLElement>(fieldsWithProblem)?.focus();
  });
}

/** What one types into or presses, of whatever kind the field is; not what only steps through it. */
const fieldsWithProblem =
  "[data-invalid] :is(input, textarea, [role=spinbutton], button:not([tabindex='-1']))";
