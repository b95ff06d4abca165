import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CopyId } from "../../../domain/office-copy.ts";
import { Asked } from "../../frame/asked.tsx";
import { Form } from "../../frame/form.tsx";
import { Refused } from "../../frame/refused.tsx";
import { Threshold, ThresholdActions, ThresholdTitle } from "../../frame/threshold.tsx";
import { ignoreRefusal, useAsk, useCommand } from "../../lib/api.ts";
import { useVaultEvents } from "../../lib/events.ts";
import { languageFrom } from "../../lib/i18n.ts";
import { chooseFolder, lockHouse } from "../../lib/window.ts";
import { useWords } from "../../lib/words.ts";
import { Button } from "../../ui/button.tsx";
import { RadioGroup } from "../../ui/choice.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PassphraseField } from "../../ui/passphrase-field.tsx";
import sheet from "./open-copy.module.css";

/** A copy for the office is opened to read in, on this computer or another, whether a house stands on it or not. */
export function OpenCopyScreen() {
  const state = useAsk("house.state", {});
  return (
    <Asked answer={state}>
      {({ house, purpose }) => (
        <Threshold isTrial={purpose === "trial"}>
          <OpenCopy isThere={house === "locked"} />
        </Threshold>
      )}
    </Asked>
  );
}

function OpenCopy({ isThere }: { readonly isThere: boolean }) {
  const { t } = useTranslation("backup");
  const { t: common } = useTranslation("common");
  const navigate = useNavigate();
  const copy = useCopyToOpen();
  return (
    <Form onSubmit={copy.submit}>
      <ThresholdTitle lead={t("copy.open.lead")}>{t("copy.open.title")}</ThresholdTitle>
      <div className={sheet["place"]}>
        <p>{t("copy.open.chooseText")}</p>
        <Button
          kind={copy.id === null ? "primary" : "outlined"}
          isPending={copy.find.isPending}
          onPress={chooseFolder}
        >
          {t("copy.open.choose")}
        </Button>
        <Refused error={copy.find.error} />
      </div>
      <Chosen copy={copy} />
      <ThresholdActions
        back={
          <Button
            kind="quiet"
            onPress={() => {
              if (isThere) lockHouse();
              else void navigate({ to: "/first-run" });
            }}
          >
            {common("back")}
          </Button>
        }
      >
        {copy.id === null ? null : (
          <Button kind="primary" size="large" type="submit" isPending={copy.open.isPending}>
            {t(copy.open.isPending ? "copy.open.opening" : "copy.open.go")}
          </Button>
        )}
      </ThresholdActions>
    </Form>
  );
}

function Chosen({ copy }: { readonly copy: ReturnType<typeof useCopyToOpen> }) {
  const { t } = useTranslation("backup");
  const { t: errors } = useTranslation("errors");
  const { dates } = useWords();
  if (copy.found === null) return null;
  if (copy.id === null)
    return (
      <Notice tone="warn" isSpoken>
        {errors("CopyMissing")}
      </Notice>
    );
  return (
    <div className={sheet["chosen"]}>
      <RadioGroup
        label={t("copy.open.found")}
        choices={copy.found.map(({ id, madeAt }) => ({
          id,
          label: dates.moment(madeAt, machineZone),
        }))}
        value={copy.id}
        onChange={copy.choose}
      />
      <PassphraseField
        label={t("copy.open.passphrase")}
        value={copy.passphrase}
        problem={copy.problem}
        onChange={copy.setPassphrase}
      />
      <Refused error={copy.open.error} />
    </div>
  );
}

function useCopyToOpen() {
  const { t, i18n } = useTranslation("backup");
  const navigate = useNavigate();
  const find = useCommand("copies.find");
  const open = useCommand("copies.open");
  const [chosen, choose] = useState<CopyId | null>(null);
  const [passphrase, setPassphrase] = useState("");
  const [isMissing, setMissing] = useState(false);
  useVaultEvents((event) => {
    if (event.event !== "folderChosen" || event.folder === null) return undefined;
    choose(null);
    return find.mutateAsync({}).then(() => undefined, ignoreRefusal);
  });
  const found = find.data?.found ?? null;
  const id = found?.find((one) => one.id === chosen)?.id ?? found?.[0]?.id ?? null;
  return {
    ...{ find, open, found, id, passphrase, choose },
    setPassphrase: (typed: string) => {
      setMissing(false);
      setPassphrase(typed);
    },
    problem: isMissing ? t("copy.open.passphraseMissing") : null,
    submit: () => {
      setMissing(passphrase === "");
      if (passphrase === "" || id === null || open.isPending) return;
      const language = languageFrom(i18n.language);
      void open
        .mutateAsync({ id, passphrase, language, theme: "system" })
        .then(() => navigate({ to: "/" }), ignoreRefusal);
    },
  };
}

/** Nothing is open whose zone could be asked. */
const machineZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
