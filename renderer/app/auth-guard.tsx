import { Navigate } from "@tanstack/react-router";
import { useEffect, type ReactNode } from "react";
import type { Me } from "../../domain/users/user.ts";
import { ChoosePassphraseScreen } from "../users/passphrase/choose-passphrase-screen.tsx";
import { useProcedure } from "../lib/api.ts";
import { changeLanguage } from "../lib/texts/i18n.ts";
import { applyTheme } from "../lib/theme.ts";
import { TodayContext } from "../lib/dates/today.ts";
import { useTexts } from "../lib/texts/use-texts.ts";
import { AfterSignIn } from "./after-sign-in.tsx";
import { QueryBoundary } from "../shell/query-boundary.tsx";
import { Frame } from "./frame.tsx";
import { SessionContext } from "../shell/session.ts";
import { ToLockScreen } from "./to-lock-screen.tsx";

/** Shows the screens once the vault is open, the user has a passphrase of their own and the date is confirmed. */
export function AuthGuard({ children }: { readonly children: ReactNode }) {
  const state = useProcedure("house.state", {});
  return (
    <QueryBoundary answer={state}>
      {({ house, me, purpose }) => {
        if (house === "none") return <Navigate to="/first-run" replace />;
        if (house === "locked" || me === null) return <ToLockScreen />;
        return (
          <SessionContext value={{ me, purpose }}>
            <Look me={me} />
            <ChoosePassphraseScreen>
              <Dated>
                <AfterSignIn>
                  <Frame>{children}</Frame>
                </AfterSignIn>
              </Dated>
            </ChoosePassphraseScreen>
          </SessionContext>
        );
      }}
    </QueryBoundary>
  );
}

/** Applies the language and theme of the signed-in user. */
export function Look({ me }: { readonly me: Me }) {
  const texts = useTexts();
  useEffect(() => {
    applyTheme(me.theme);
    void changeLanguage(texts, me.language);
  }, [texts, me.language, me.theme]);
  return null;
}

function Dated({ children }: { readonly children: ReactNode }) {
  const answer = useProcedure("today.now", {}, { followsClock: true });
  return (
    <QueryBoundary answer={answer}>
      {(now) => <TodayContext value={now}>{children}</TodayContext>}
    </QueryBoundary>
  );
}
