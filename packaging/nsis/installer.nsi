; The installer for Windows: for one person, with no rights of an administrator. `packaging/installer.py` has NSIS make it,
; and writes files.nsh with the macros InstallFiles, RemoveFiles and OpenWith: a command for each file and each ending.
;
; /S asks nothing; /D=C:\SOME\FOLDER, the last, says where. The uninstaller: /S, and /ERASE for the evenings as well.
; Exit codes: 0 done, 1 given up, 2 refused because the program runs.

Unicode true
Target amd64-unicode
SetCompressor /SOLID lzma
SetCompressorDictSize 32 ; in MB: guides and pictures are there twice, and the second copy is found in the first
SetDateSave off ; an archive that depends on nothing but what is in it
RequestExecutionLevel user
ManifestDPIAware true

!include MUI2.nsh
!include LogicLib.nsh
!include FileFunc.nsh
!include files.nsh

!define TITLE "Café Presenter"
!define PROGRAM "Café Presenter.exe"
!define CONSOLE "cafe-presenter.exe"
!define UNINSTALLER "uninstall.exe"
!define CLASS "Software\Classes\Applications\${PROGRAM}"
!define LISTED "Software\Microsoft\Windows\CurrentVersion\Uninstall\cafe-presenter"

Name "${TITLE}"
OutFile "${TARGET}"
InstallDir "$LOCALAPPDATA\Programs\cafe-presenter"
InstallDirRegKey HKCU "${LISTED}" "InstallLocation"
BrandingText "${TITLE} ${VERSION}"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${SIDE}"
!define MUI_FINISHPAGE_RUN "$INSTDIR\${PROGRAM}"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English" ; the first is for all the languages that are not here
!insertmacro MUI_LANGUAGE "French"

LangString RUNNING ${LANG_ENGLISH} "Café Presenter is running. Close it, then try again: nothing was changed."
LangString RUNNING ${LANG_FRENCH} "Café Presenter est ouvert. Fermez-le, puis recommencez : rien n’a été modifié."
LangString ERASE ${LANG_ENGLISH} "Erase your evenings, drafts and settings too? They cannot be brought back."
LangString ERASE ${LANG_FRENCH} "Effacer aussi vos soirées, vos brouillons et vos réglages ? Rien ne pourra les ramener."

VIProductVersion "${VERSION}.0"
!macro Words language comments
    VIAddVersionKey /LANG=${language} "CompanyName" "The Café Presenter authors"
    VIAddVersionKey /LANG=${language} "FileDescription" "${comments}"
    VIAddVersionKey /LANG=${language} "FileVersion" "${VERSION}"
    VIAddVersionKey /LANG=${language} "LegalCopyright" "The Café Presenter authors, MIT licence"
    VIAddVersionKey /LANG=${language} "OriginalFilename" "${NAME}"
    VIAddVersionKey /LANG=${language} "ProductName" "${TITLE}"
    VIAddVersionKey /LANG=${language} "ProductVersion" "${VERSION}"
!macroend
!insertmacro Words ${LANG_ENGLISH} "Installer of Café Presenter"
!insertmacro Words ${LANG_FRENCH} "Installation de Café Presenter"

; Windows lets nobody write into a program that runs.
!macro RefuseWhileRuns file
    ${If} ${FileExists} "$INSTDIR\${file}"
        ClearErrors
        FileOpen $0 "$INSTDIR\${file}" a
        ${If} ${Errors}
            MessageBox MB_OK|MB_ICONEXCLAMATION "$(RUNNING)" /SD IDOK
            SetErrorLevel 2
            Quit
        ${EndIf}
        FileClose $0
    ${EndIf}
!macroend

Section
    !insertmacro RefuseWhileRuns "${PROGRAM}"
    !insertmacro RefuseWhileRuns "${CONSOLE}"
    ${If} ${FileExists} "$INSTDIR\${UNINSTALLER}" ; what an older version had and this one has not goes
        ExecWait '"$INSTDIR\${UNINSTALLER}" /S _?=$INSTDIR'
    ${EndIf}
    !insertmacro InstallFiles
    SetOutPath "$INSTDIR"
    WriteUninstaller "$INSTDIR\${UNINSTALLER}"
    CreateShortcut "$SMPROGRAMS\${TITLE}.lnk" "$INSTDIR\${PROGRAM}"

    ; In the list of "open with" of each kind of file. What opens it by a double click is nowhere touched.
    WriteRegStr HKCU "${CLASS}" "FriendlyAppName" "${TITLE}"
    WriteRegStr HKCU "${CLASS}\shell\open\command" "" '"$INSTDIR\${PROGRAM}" "%1"'
    !insertmacro OpenWith

    WriteRegStr HKCU "${LISTED}" "DisplayName" "${TITLE}"
    WriteRegStr HKCU "${LISTED}" "DisplayVersion" "${VERSION}"
    WriteRegStr HKCU "${LISTED}" "DisplayIcon" "$INSTDIR\${PROGRAM}"
    WriteRegStr HKCU "${LISTED}" "Publisher" "The Café Presenter authors"
    WriteRegStr HKCU "${LISTED}" "InstallLocation" "$INSTDIR"
    WriteRegStr HKCU "${LISTED}" "UninstallString" '"$INSTDIR\${UNINSTALLER}"'
    WriteRegStr HKCU "${LISTED}" "QuietUninstallString" '"$INSTDIR\${UNINSTALLER}" /S'
    WriteRegDWORD HKCU "${LISTED}" "EstimatedSize" ${SIZE_KB}
    WriteRegDWORD HKCU "${LISTED}" "NoModify" 1
    WriteRegDWORD HKCU "${LISTED}" "NoRepair" 1
SectionEnd

Section Uninstall
    !insertmacro RefuseWhileRuns "${PROGRAM}"
    !insertmacro RefuseWhileRuns "${CONSOLE}"
    ; The program itself erases what it keeps: it alone knows what is its own.
    ${GetParameters} $0
    ClearErrors
    ${GetOptions} $0 "/ERASE" $1
    ${If} ${Errors}
        MessageBox MB_YESNO|MB_ICONQUESTION|MB_DEFBUTTON2 "$(ERASE)" /SD IDNO IDNO kept
    ${EndIf}
    nsExec::Exec '"$INSTDIR\${CONSOLE}" erase --yes'
    kept:
    !insertmacro RemoveFiles
    Delete "$INSTDIR\${UNINSTALLER}"
    RMDir "$INSTDIR" ; never with what is in it that was not installed
    Delete "$SMPROGRAMS\${TITLE}.lnk"
    DeleteRegKey HKCU "${CLASS}"
    DeleteRegKey HKCU "${LISTED}"
SectionEnd
