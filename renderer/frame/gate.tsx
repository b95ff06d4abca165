import { useEffect, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Me } from "../../domain/user.ts";
import { useAsk } from "../lib/api.ts";
import { wear } from "../lib/theme.ts";
import { TodayContext } from "../lib/today.ts";
import { Asked } from "./asked.tsx";
import { Frame } from "./frame.tsx";
import { SessionContext } from "./session.ts";

/** Lets the screens through once the house is open and its date known. */
export function Gate({ children }: { readonly children: ReactNode }) {
  const state = useAsk("house.state", {});
  return (
    <Asked answer={state}>
      {({ house, me, purpose }) =>
        house === "open" && me !== null ? (
          <SessionContext value={{ me, purpose }}>
            <Look me={me} />
            <Dated>
              <Frame>{children}</Frame>
            </Dated>
          </SessionContext>
        ) : null
      }
    </Asked>
  );
}

/** The language and theme that the signed-in person chose. */
function Look({ me }: { readonly me: Me }) {
  const { i18n } = useTranslation();
  useEffect(() => {
    wear(me.theme);
    void i18n.changeLanguage(me.language);
  }, [i18n, me.language, me.theme]);
  return null;
}

function Dated({ children }: { readonly children: ReactNode }) {
  const today = useAsk("today.view", {});
  return (
    <Asked answer={today}>
      {({ date }) => <TodayContext value={date}>{children}</TodayContext>}
    </Asked>
  );
}
