import { useState } from "react";
import type { Me } from "../../../domain/users/user.ts";
import { Asked } from "../../shell/query-boundary.tsx";
import { Look } from "../../app/auth-guard.tsx";
import { SessionContext } from "../../shell/session.ts";
import { useAsk } from "../../lib/api.ts";
import { Inside } from "./remaining-setup.tsx";
import { LanguageStep } from "./language-step.tsx";
import { PassphraseStep } from "./passphrase-step.tsx";
import { ToLockScreen } from "../../app/to-lock-screen.tsx";
import { noFounder, type Founder } from "./first-user.ts";
import { Way } from "./setup-progress.tsx";
import { YouStep } from "./you-step.tsx";

/** From nothing to a house that can be relied on. From the passphrase on everything happens inside the vault. */
export function FirstRunScreen() {
  const state = useAsk("house.state", {});
  return (
    <Asked answer={state}>
      {({ house, me, purpose }) => {
        if (house === "none") return <Outside isTrial={purpose === "trial"} />;
        if (house === "locked" || me === null) return <ToLockScreen />;
        return (
          <SessionContext value={{ me, purpose }}>
            <Look me={me} />
            <SetUp me={me} isTrial={purpose === "trial"} />
          </SessionContext>
        );
      }}
    </Asked>
  );
}

/** Before there is a vault nothing is written anywhere. */
function Outside({ isTrial }: { readonly isTrial: boolean }) {
  const [step, setStep] = useState<"language" | "you" | "passphrase">("language");
  const [founder, setFounder] = useState<Founder>(noFounder);
  return (
    <Way at={step} isTrial={isTrial}>
      {step === "language" ? (
        <LanguageStep onChosen={() => setStep("you")} />
      ) : step === "you" ? (
        <YouStep
          founder={founder}
          onChange={setFounder}
          onBack={() => setStep("language")}
          onDone={() => setStep("passphrase")}
        />
      ) : (
        <PassphraseStep founder={founder} onBack={() => setStep("you")} />
      )}
    </Way>
  );
}

/** What was open on arrival decides where one begins; from there on one goes step by step. */
function SetUp({ me, isTrial }: { readonly me: Me; readonly isTrial: boolean }) {
  const setUp = useAsk("house.setUp", {});
  return (
    <Asked answer={setUp}>
      {({ open }) => <Inside open={mayAdminister(me) ? open : []} isTrial={isTrial} />}
    </Asked>
  );
}

const mayAdminister = (me: Me): boolean => me.roles.includes("admin");
