/** What the application does before anything else in its page. */
export const trustedTypes = (window as unknown as { readonly trustedTypes: TrustedTypes })
  .trustedTypes;

trustedTypes.createPolicy("default", {
  createHTML: (text: string) => (text.includes("<") ? null : text),
});

interface TrustedTypes {
  readonly createPolicy: (name: string, rules: object) => unknown;
}
