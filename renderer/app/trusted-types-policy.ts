// Imported before anything else: the modules below need these two.
import * as z from "zod";

// Schemas are interpreted: compiling them needs eval, which the page's policy forbids.
z.config({ jitless: true });

/** The page's only Trusted Types policy: text becomes markup only where it contains no markup. */
window.trustedTypes?.createPolicy("default", {
  createHTML: (text) => (text.includes("<") ? null : text),
  createScript: () => null,
  createScriptURL: (url) => (new URL(url, location.href).origin === location.origin ? url : null),
});

interface TrustedTypePolicies {
  createPolicy(name: "default", rules: TrustedTypeRules): unknown;
}

interface TrustedTypeRules {
  readonly createHTML: (text: string) => string | null;
  readonly createScript: (text: string) => string | null;
  readonly createScriptURL: (url: string) => string | null;
}

declare global {
  interface Window {
    readonly trustedTypes?: TrustedTypePolicies;
  }
}
