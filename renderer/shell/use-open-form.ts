import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";

/**
 * The form that is open on a page: the one that was chosen there, or the one its address asks for. Once that is closed the
 * address asks for it no longer, and the same link opens it again.
 */
export function useOpenForm<T>(asked: T | null): readonly [T | null, (open: T | null) => void] {
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<T | null>(null);
  const open = (next: T | null) => {
    setChosen(next);
    if (next === null && asked !== null)
      void navigate({ to: ".", search: (all) => ({ ...all, ...forms }), replace: true });
  };
  return [chosen ?? asked, open];
}

/** What of an address opens a form. */
const forms = {
  plan: undefined,
  place: undefined,
  change: undefined,
  start: undefined,
  note: undefined,
  do: undefined,
} as const;
