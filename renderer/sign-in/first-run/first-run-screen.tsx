import { useState } from "react";
import type { Me } from "../../../domain/users/user.ts";
import { QueryBoundary } from "../../shell/query-boundary.tsx";
import { Look } from "../../app/auth-guard.tsx";
import { SessionContext } from "../../shell/user-session.ts";
import { useProcedure } from "../../lib/api.ts";
import { RemainingSetup } from "./remaining-setup.tsx";
import { LanguageStep } from "./language-step.tsx";
import { PassphraseStep } from "./passphrase-step.tsx";
import { ToLockScreen } from "../../app/to-lock-screen.tsx";
import { noFounder, type FirstUser } from "./first-user.ts";
import { SetupProgress } from "./setup-progress.tsx";
import { FirstUserStep } from "./first-user-step.tsx";

/** The first run, from nothing to a reliable vault. From the passphrase on everything happens inside the vault. */
export function FirstRunScreen() {
  const state = useProcedure("house.state", {});
  return (
    <QueryBoundary answer={state}>
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
    </QueryBoundary>
  );
}

/** Before there is a vault nothing is stored anywhere. */
function Outside({ isTrial }: { readonly isTrial: boolean }) {
  const [step, setStep] = useState<"language" | "you" | "passphrase">("language");
  const [founder, setFounder] = useState<FirstUser>(noFounder);
  return (
    <SetupProgress at={step} isTrial={isTrial}>
      {step === "language" ? (
        <LanguageStep onChosen={() => setStep("you")} />
      ) : step === "you" ? (
        <FirstUserStep
          founder={founder}
          onChange={setFounder}
          onBack={() => setStep("language")}
          onDone={() => setStep("passphrase")}
        />
      ) : (
        <PassphraseStep founder={founder} onBack={() => setStep("you")} />
      )}
    </SetupProgress>
  );
}

/** The first open step on arrival is the start; from there on it goes step by step. */
function SetUp({ me, isTrial }: { readonly me: Me; readonly isTrial: boolean }) {
  const setUp = useProcedure("house.setUp", {});
  return (
    <QueryBoundary answer={setUp}>
      {({ open }) => <RemainingSetup open={mayAdminister(me) ? open : []} isTrial={isTrial} />}
    </QueryBoundary>
  );
}

const mayAdminister = (me: Me): boolean => me.roles.includes("admin");
