// Asks the questions of a guide and shows its result. The guide's address is the only thing to change.
import { assess, shown } from "https://guide.example/data/v1/assess.js"

const GUIDE = "https://guide.example/"
const data = await (await fetch(`${GUIDE}data/analysis.en.json`)).json()
const form = document.querySelector("form")
const result = document.querySelector("section")
let responses = {}

const element = (name, text, ...inside) => {
  const made = document.createElement(name)
  if (text) made.textContent = text
  made.append(...inside)
  return made
}

function field(question) {
  const answers = question.options.map((option) => {
    const input = Object.assign(document.createElement("input"), {
      type: question.kind === "one" ? "radio" : "checkbox",
      name: question.id,
      value: option.id,
      checked: (responses[question.id] ?? []).includes(option.id),
    })
    return element("p", "", element("label", "", input, ` ${option.text}`))
  })
  return element("fieldset", "", element("legend", question.text), ...answers)
}

function show() {
  const asked = shown(data.questions, responses).filter((question) => question.path === "quick")
  form.replaceChildren(...asked.map(field))
  if (!Object.keys(responses).length) return
  const found = assess(data, responses, new Date().toISOString().slice(0, 10))
  const services = found.recommendations.slice(0, 5).map(({ service }) => {
    const one = data.services.find(({ id }) => id === service)
    return element("li", `${one.name}: ${one.what}`)
  })
  const door = element("p", `Contact first: ${data.actors[found.door.actor].name}`)
  result.replaceChildren(element("h2", "For you"), door, element("ol", "", ...services))
}

form.addEventListener("change", (event) => {
  const { name } = event.target
  responses = {}
  for (const [question, answer] of new FormData(form)) (responses[question] ??= []).push(answer)
  const { value } = event.target
  show()
  // The questions are new elements: whoever uses a keyboard stays where they were.
  form.querySelector(`[name="${name}"][value="${value}"]`)?.focus()
})

show()
