"""The pages of fair draws, by what people do: look, agree, sign up, draw, answer."""
