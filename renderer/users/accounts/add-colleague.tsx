import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Language } from "../../../domain/core/display-settings.ts";
import { signInNameProblem, StaffName, type Role } from "../../../domain/users/user.ts";
import { FormPanel } from "../../shell/forms/form-panel.tsx";
import { useSession } from "../../shell/user-session.ts";
import { usePanelForm } from "../../shell/forms/use-panel-form.ts";
import { programLanguageNames } from "../../lib/texts/program-language-names.ts";
import { Segmented } from "../../ui/fields/radio-group.tsx";
import { TextField } from "../../ui/fields/text-field.tsx";
import { RoleChoice } from "./role-choice.tsx";
import { DemoPassphraseNotice } from "./demo-passphrase-notice.tsx";
import type { OneTimePassphraseState } from "./one-time-passphrase-state.ts";

export interface AddColleagueProps {
  readonly onClose: () => void;
  readonly onSlip: (slip: OneTimePassphraseState) => void;
}

export function AddColleague({ onClose, onSlip }: AddColleagueProps) {
  const { t } = useTranslation(["settings", "errors"]);
  const { me } = useSession();
  const [name, setName] = useState("");
  const [signInName, setSignInName] = useState("");
  const [roles, setRoles] = useState<readonly Role[]>([]);
  const [language, setLanguage] = useState<Language>(me.language);
  const hasName = StaffName.safeParse(name).success;
  const wrong = signInNameProblem(signInName);
  const form = usePanelForm("users.add", {
    input:
      hasName && wrong === null && roles.length > 0
        ? { name, signInName, roles: [...roles], language }
        : null,
    onClose,
    onDone: ({ slip }) => {
      onSlip({ name: name.trim(), signInName: signInName.trim(), words: slip, language });
    },
    besideFields: ["SignInNameTaken", "StaffNameTaken"],
  });
  const signInProblem =
    form.beside === "SignInNameTaken"
      ? t("errors:SignInNameTaken")
      : form.isTried && wrong !== null
        ? t(`settings:users.signInNameProblem.${wrong}`)
        : null;
  const nameProblem =
    form.beside === "StaffNameTaken"
      ? t("errors:StaffNameTaken")
      : form.isTried && !hasName
        ? t("settings:users.nameMissing")
        : null;
  return (
    <FormPanel form={form} title={t("settings:users.add")} submit={t("settings:users.create")}>
      <DemoPassphraseNotice />
      <TextField
        label={t("settings:users.name")}
        hint={t("settings:users.nameHint")}
        value={name}
        maxLength={80}
        autoFocus
        problem={nameProblem}
        onChange={(typed) => {
          form.forgetRefusal();
          setName(typed);
        }}
      />
      <TextField
        label={t("settings:users.signInName")}
        hint={t("settings:users.signInNameHint")}
        value={signInName}
        maxLength={40}
        problem={signInProblem}
        onChange={(typed) => {
          form.forgetRefusal();
          setSignInName(typed);
        }}
      />
      <RoleChoice
        label={t("settings:users.roles")}
        roles={roles}
        onChange={setRoles}
        problem={form.isTried && roles.length === 0 ? t("settings:users.rolesMissing") : null}
      />
      <Segmented
        label={t("settings:users.language")}
        hint={t("settings:users.languageHint")}
        choices={programLanguageNames}
        value={language}
        onChange={setLanguage}
      />
    </FormPanel>
  );
}
