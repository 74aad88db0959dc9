// What the browsers of `browserslist` in package.json do not know. All else is biome's.
import compat from "eslint-plugin-compat"

export default [
  {
    files: ["site_templates/**/*.js"],
    plugins: { compat },
    languageOptions: { ecmaVersion: 2022, sourceType: "module" },
    settings: { lintAllEsApis: true },
    rules: {
      "compat/compat": "error",
      "no-restricted-syntax": ["error", { selector: "StaticBlock", message: "Safari knows static blocks from 16.4." }],
    },
  },
]
