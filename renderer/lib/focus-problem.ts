/** After a refusal the first field with a problem takes the focus, once the problem is drawn. */
export function focusProblem(form: HTMLElement): void {
  requestAnimationFrame(() => {
    form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  });
}
