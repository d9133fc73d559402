export const darkTheme = '.fui-FluentProvider { --colorNeutralBackground1: #292929 !important; --colorNeutralForeground1:#fff !important }'
