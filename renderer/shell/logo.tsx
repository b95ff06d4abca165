/** The logo of the program: a fire in a house. */
export function Logo({ size }: { readonly size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <path
        fill="var(--ember)"
        d="M3.1 10.6 11 3.9a1.55 1.55 0 0 1 2 0l7.9 6.7c.4.3.6.8.6 1.3V19a2 2 0 0 1-2 2H4.5a2 2 0 0 1-2-2v-7.1c0-.5.2-1 .6-1.3z"
      />
      <path
        fill="var(--paper)"
        d="M12.5 8.6c.3 2.5 3.2 3.7 3.2 6.9a3.7 3.7 0 0 1-7.4 0c0-1.5.7-2.5 1.5-3.3.1 1.1.6 1.7 1.3 1.9-.3-2 .1-4.1 1.4-5.5z"
      />
    </svg>
  );
}
