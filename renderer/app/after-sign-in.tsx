import { useLocation, useNavigate } from "@tanstack/react-router";
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { FirstScreen } from "../../domain/core/display-settings.ts";
import { useCommand } from "../lib/api.ts";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import { useSession } from "../shell/user-session.ts";

/** After sign-in, opens the start screen of the user's roles and hides names if the user left them hidden. */
export function AfterSignIn({ children }: { readonly children: ReactNode }) {
  const { me } = useSession();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const [isOnItsWay, setOnItsWay] = useState(pathname === "/" && me.firstScreen !== "today");
  useNamesAsLeft();
  useEffect(() => {
    if (!isOnItsWay) return;
    void navigate({ to: addresses[me.firstScreen], replace: true }).then(() => setOnItsWay(false));
  }, [isOnItsWay, me.firstScreen, navigate]);
  return isOnItsWay ? null : children;
}

const addresses = {
  today: "/",
  house: "/house",
  people: "/people",
  documents: "/documents",
} as const satisfies Readonly<Record<FirstScreen, string>>;

/** Hidden names stay hidden until the user shows them again: the vault stores it, as the window stores nothing. */
function useNamesAsLeft(): void {
  const { me } = useSession();
  const { isPrivate, setPrivate } = useNames();
  const { mutate } = useCommand("session.setLook");
  const { language, theme, textSize, hidesNames } = me;
  const storedHidesNames = useRef(hidesNames);
  const isArriving = useRef(hidesNames);
  // Before the first paint.
  useLayoutEffect(() => {
    if (isArriving.current) setPrivate(true);
  }, [setPrivate]);
  useEffect(() => {
    if (isArriving.current) isArriving.current = !isPrivate;
    else if (isPrivate !== storedHidesNames.current) {
      storedHidesNames.current = isPrivate;
      mutate({ language, theme, textSize, hidesNames: isPrivate });
    }
  }, [isPrivate, language, mutate, textSize, theme]);
}
